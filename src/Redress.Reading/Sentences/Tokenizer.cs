using System.Buffers;
using System.Globalization;

namespace Redress.Reading.Sentences;

/// <summary>Cuts sentences into words, numbers and marks.</summary>
/// <remarks>A possessive ending ('s) is a token of its own; a full stop inside a sentence belongs to the word it shortens.</remarks>
internal static class Tokenizer
{
    private static readonly SearchValues<char> ClosingMarks = SearchValues.Create("\"'”’»)");

    public static Token[] Tokenize(string text, IReadOnlyList<Sentence> sentences)
    {
        var tokens = new List<Token>(text.Length / 5);

        for (var s = 0; s < sentences.Count; s++)
        {
            var i = sentences[s].Start;
            var end = sentences[s].End;

            while (i < end)
            {
                if (char.IsWhiteSpace(text[i]))
                {
                    i++;
                    continue;
                }

                var stop = TokenEnd(text, i, end);
                var shape = ShapeOf(text.AsSpan(i, stop - i));
                var known = shape is TokenShape.Mark or TokenShape.Number ? WordClass.None : Lexicon.ClassOf(text.AsSpan(i, stop - i));
                tokens.Add(new Token(i, stop, s, known, shape));
                i = stop;
            }
        }

        return [.. tokens];
    }

    private static int TokenEnd(string text, int i, int end)
    {
        if (IsApostrophe(text[i]) && i + 1 < end && text[i + 1] is 's' && (i + 2 >= end || !char.IsLetterOrDigit(text[i + 2])))
        {
            return i + 2;
        }

        if (!IsWordCharacter(text[i]))
        {
            return i + 1;
        }

        var j = i;

        while (j < end && (IsWordCharacter(text[j]) || (Joins(text, j, end) && !IsPossessive(text, j, end))))
        {
            j++;
        }

        // The last full stop of a sentence ends it; any other after a word shortens it.
        return j + 1 < end && text[j] is '.' && char.IsLetter(text[j - 1]) && text[j + 1] is ' ' or ',' or '\u00a0' or ')' or '\'' or '’' && !IsLast(text, j, end) ? j + 1 : j;
    }

    private static bool IsLast(string text, int stop, int end) => text.AsSpan(stop + 1, end - stop - 1).IndexOfAnyExcept(ClosingMarks) < 0;

    /// <summary>A hyphen, apostrophe, full stop or comma between two characters of one word or number.</summary>
    private static bool Joins(string text, int i, int end)
    {
        if (i + 1 >= end || !IsWordCharacter(text[i + 1]))
        {
            return false;
        }

        return text[i] switch
        {
            '-' or '\'' or '’' or '‑' => true,
            '.' => char.IsDigit(text[i - 1]) == char.IsDigit(text[i + 1]),
            ',' => char.IsDigit(text[i - 1]) && char.IsDigit(text[i + 1]),
            _ => false,
        };
    }

    private static bool IsPossessive(string text, int i, int end) =>
        IsApostrophe(text[i]) && text[i + 1] is 's' && (i + 2 >= end || !char.IsLetterOrDigit(text[i + 2]));

    private static bool IsApostrophe(char c) => c is '\'' or '’';

    private static bool IsWordCharacter(char c) => char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static TokenShape ShapeOf(ReadOnlySpan<char> token)
    {
        if (char.IsDigit(token[0]))
        {
            return TokenShape.Number;
        }

        if (!char.IsLetter(token[0]))
        {
            return token.Length > 1 && char.IsLetter(token[1]) ? TokenShape.Lower : TokenShape.Mark;
        }

        if (!char.IsUpper(token[0]))
        {
            return TokenShape.Lower;
        }

        if (token is [_, '.'] or [_, '.', _, '.'] or [_])
        {
            return TokenShape.Initial;
        }

        foreach (var c in token[1..])
        {
            if (char.IsLower(c))
            {
                return TokenShape.Capitalized;
            }
        }

        return TokenShape.Upper;
    }
}
