namespace Redress.Reading.Topics;

/// <summary>The forms in which an English term may stand in a text.</summary>
internal static class Inflection
{
    /// <summary>
    /// The term itself; its last word in the plural; in a phrase also the first word with -s, -ed and -ing ("raise taxes",
    /// "prisoner of war"). Single words get no -ed or -ing: "training" says nothing of trains. Each also in British spelling.
    /// </summary>
    public static IEnumerable<string[]> FormsOf(string[] words)
    {
        string[] firsts = words.Length > 1 ? [words[0], .. VerbForms(words[0])] : [words[0]];
        string[] lasts = [words[^1], .. Plural(words[^1])];
        foreach (var first in firsts)
        {
            foreach (var last in lasts)
            {
                string[] form = words.Length > 1 ? [first, .. words[1..^1], last] : [last];
                yield return form;
                var british = Array.ConvertAll(form, British);
                if (!british.SequenceEqual(form, StringComparer.Ordinal))
                {
                    yield return british;
                }
            }
        }
    }

    private static string[] Plural(string word)
    {
        if (word.Length < 3 || !char.IsLetter(word[^1]) || word.EndsWith('s') || word.EndsWith("ing", StringComparison.Ordinal))
        {
            return [];
        }

        if (word.EndsWith("man", StringComparison.Ordinal))
        {
            return [word[..^2] + "en"];
        }

        return [WithS(word)];
    }

    private static string[] VerbForms(string word)
    {
        if (word.Length < 3 || !word.All(char.IsAsciiLetterLower) || word.EndsWith('s') || word.EndsWith("ing", StringComparison.Ordinal))
        {
            return [];
        }

        var stem = word switch
        {
            [.., 'e'] => word[..^1],
            [.., var before, var vowel, var last] when DoublesLast(word, before, vowel, last) => word + last,
            _ => word,
        };
        var past = EndsInConsonantY(word) ? word[..^1] + "ied" : stem + "ed";
        return [WithS(word), past, stem + "ing"];
    }

    private static string WithS(string word)
    {
        if (EndsInConsonantY(word))
        {
            return word[..^1] + "ies";
        }

        var hisses = word[^1] is 's' or 'x' or 'z' || word.EndsWith("ch", StringComparison.Ordinal) || word.EndsWith("sh", StringComparison.Ordinal);
        return hisses ? word + "es" : word + "s";
    }

    private static bool EndsInConsonantY(string word) => word[^1] == 'y' && !IsVowel(word[^2]);

    // "cut" becomes "cutting"; longer words as a rule keep one letter.
    private static bool DoublesLast(string word, char before, char vowel, char last) =>
        word.Length <= 4 && !IsVowel(before) && IsVowel(vowel) && !IsVowel(last) && last is not ('w' or 'x' or 'y');

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u';

    private static string British(string word) => word
        .Replace("efense", "efence", StringComparison.Ordinal)
        .Replace("abor", "abour", StringComparison.Ordinal)
        .Replace("arbor", "arbour", StringComparison.Ordinal)
        .Replace("ehavior", "ehaviour", StringComparison.Ordinal)
        .Replace("eighbor", "eighbour", StringComparison.Ordinal)
        .Replace("enter", "entre", StringComparison.Ordinal)
        .Replace("rogram", "rogramme", StringComparison.Ordinal)
        .Replace("icense", "icence", StringComparison.Ordinal)
        .Replace("luminum", "luminium", StringComparison.Ordinal)
        .Replace("ization", "isation", StringComparison.Ordinal)
        .Replace("ize", "ise", StringComparison.Ordinal)
        .Replace("izing", "ising", StringComparison.Ordinal);
}
