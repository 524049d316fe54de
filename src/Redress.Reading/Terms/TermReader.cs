namespace Redress.Reading.Terms;

/// <summary>Cuts a text into terms, in one pass.</summary>
internal static class TermReader
{
    /// <summary>Longer runs are no words; they are cut, so that hostile text stays cheap.</summary>
    private const int Longest = 48;

    public static List<Term> Read(string text)
    {
        var terms = new List<Term>(text.Length / 6);
        var startsSentence = true;

        for (var at = 0; at < text.Length;)
        {
            if (!char.IsLetterOrDigit(text[at]))
            {
                startsSentence |= text[at] is '.' or '!' or '?' or ':' or ';' or '\n';
                at++;
                continue;
            }

            var end = EndOfWord(text, at);
            var word = Normalized(text.AsSpan(at, Math.Min(end - at, Longest)));
            terms.Add(new Term(word, Stemmer.Stem(word), !startsSentence && char.IsUpper(text[at])));
            startsSentence = false;
            at = IsInitials(text, at, end) && end < text.Length && text[end] == '.' ? end + 1 : end;
        }

        return terms;
    }

    private static int EndOfWord(string text, int start)
    {
        var at = start + 1;
        while (at < text.Length && (char.IsLetterOrDigit(text[at]) || Joins(text, start, at)))
        {
            at++;
        }

        return at;
    }

    /// <summary>An apostrophe inside a word, a mark inside a number, the period of "U.S.", the sign of "AT&amp;T".</summary>
    private static bool Joins(string text, int start, int at)
    {
        if (at + 1 == text.Length || !char.IsLetterOrDigit(text[at + 1]))
        {
            return false;
        }

        return text[at] switch
        {
            '\'' or '’' => true,
            '&' => at - start <= 2,
            ',' => char.IsDigit(text[at - 1]) && char.IsDigit(text[at + 1]),
            '.' => (char.IsDigit(text[at - 1]) && char.IsDigit(text[at + 1])) || (char.IsUpper(text[at - 1]) && (at - start == 1 || text[at - 2] == '.')),
            _ => false,
        };
    }

    private static bool IsInitials(string text, int start, int end) => end - start > 1 && text[start + 1] == '.' && char.IsLetter(text[start]);

    private static string Normalized(ReadOnlySpan<char> raw)
    {
        if (raw.Length > 2 && raw[^1] is 's' or 'S' && raw[^2] is '\'' or '’')
        {
            raw = raw[..^2];
        }

        Span<char> word = stackalloc char[raw.Length];
        var length = 0;
        foreach (var character in raw)
        {
            if (char.IsLetterOrDigit(character) || character == '&' || (character == '.' && char.IsDigit(raw[0])))
            {
                word[length++] = char.ToLowerInvariant(character);
            }
        }

        // "US" and "U.S." are the country, "us" is a pronoun.
        return word[..length] is "us" && raw[1] is 'S' or '.' ? "usa" : new string(word[..length]);
    }
}
