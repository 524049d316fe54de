using System.Globalization;

namespace Redress.Reading.Extraction.Metadata;

internal enum DateTokenKind { Number, Word, Mark }

/// <summary>A run of digits, a run of letters, or one other character of a text that may hold a date.</summary>
internal readonly record struct DateToken(DateTokenKind Kind, int Start, int Length, int Value)
{
    public int End => Start + Length;

    /// <summary>Splits a text; white space only separates. Numbers of more than eight digits have the value -1.</summary>
    public static List<DateToken> Split(ReadOnlySpan<char> text)
    {
        var tokens = new List<DateToken>();
        for (var at = 0; at < text.Length;)
        {
            var start = at;
            if (char.IsDigit(text[at]))
            {
                at = Past(text, at, char.IsDigit);
                tokens.Add(new(DateTokenKind.Number, start, at - start, Number(text[start..at])));
            }
            else if (IsWord(text[at]))
            {
                at = Past(text, at, IsWord);
                tokens.Add(new(DateTokenKind.Word, start, at - start, 0));
            }
            else
            {
                at++;
                if (!char.IsWhiteSpace(text[start]))
                {
                    tokens.Add(new(DateTokenKind.Mark, start, 1, text[start]));
                }
            }
        }
        return tokens;
    }

    private static int Past(ReadOnlySpan<char> text, int at, Func<char, bool> belongs)
    {
        while (at < text.Length && belongs(text[at]))
        {
            at++;
        }
        return at;
    }

    /// <summary>The signs for year, month, day and their like stand alone, so that a date in Chinese, Japanese or Korean splits.</summary>
    private static bool IsWord(char c) =>
        (char.IsLetter(c) || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark) && c is not ('年' or '月' or '日' or '년' or '월' or '일' or 'º' or 'ª');

    private static int Number(ReadOnlySpan<char> digits)
    {
        if (digits.Length > 8)
        {
            return -1;
        }
        var value = 0;
        foreach (var digit in digits)
        {
            value = (value * 10) + (int)char.GetNumericValue(digit);
        }
        return value;
    }
}
