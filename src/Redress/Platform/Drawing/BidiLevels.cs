using System.Globalization;

namespace Redress.Platform.Drawing;

/// <summary>
/// Which way each character of a paragraph runs: even levels from left to right, odd ones from right to left. The implicit part of the
/// Unicode Bidirectional Algorithm (UAX 9: P2, P3, W1 to W7, N1, N2, I1, I2, L1); marks that embed or isolate count as neutral.
/// </summary>
internal static class BidiLevels
{
    private enum Kind
    {
        Left,
        Right,
        ArabicLetter,
        Number,
        NumberSign,
        NumberUnit,
        ArabicNumber,
        Separator,
        Mark,
        Space,
        Neutral,
    }

    /// <returns>A level for each UTF-16 unit, and the paragraph's own.</returns>
    public static (int[] Levels, int Paragraph) Of(string paragraph)
    {
        var original = Kinds(paragraph);
        var first = original.FirstOrDefault(kind => kind is Kind.Left or Kind.Right or Kind.ArabicLetter);
        var embedding = first is Kind.Right or Kind.ArabicLetter ? 1 : 0;
        var own = embedding is 1 ? Kind.Right : Kind.Left;
        var kinds = (Kind[])original.Clone();
        ResolveWeak(kinds, own);
        ResolveNeutral(kinds, own);

        var levels = kinds.Select(kind => (kind, embedding) switch
        {
            (Kind.Right, 0) => 1,
            (Kind.Number or Kind.ArabicNumber, 0) => 2,
            (Kind.Left or Kind.Number or Kind.ArabicNumber, 1) => 2,
            _ => embedding,
        }).ToArray();

        for (var i = levels.Length - 1; i >= 0 && original[i] is Kind.Space; i--)
        {
            levels[i] = embedding;
        }

        return (levels, embedding);
    }

    private static Kind[] Kinds(string text)
    {
        var kinds = new Kind[text.Length];

        for (var i = 0; i < text.Length; i += char.IsSurrogatePair(text, i) ? 2 : 1)
        {
            var length = char.IsSurrogatePair(text, i) ? 2 : 1;
            var kind = KindOf(length is 2 ? char.ConvertToUtf32(text, i) : text[i], CharUnicodeInfo.GetUnicodeCategory(text, i));
            kinds.AsSpan(i, length).Fill(kind);

            if (length is 1 && i + 1 == text.Length)
            {
                break;
            }
        }

        return kinds;
    }

    private static Kind KindOf(int c, UnicodeCategory category) => (c, category) switch
    {
        ( >= '0' and <= '9' or >= 0x6F0 and <= 0x6F9, _) => Kind.Number,
        ('+' or '-' or 0x2212, _) => Kind.NumberSign,
        ('#' or '$' or '%' or 0xB0 or 0x2030, _) or (_, UnicodeCategory.CurrencySymbol) => Kind.NumberUnit,
        ( >= 0x660 and <= 0x669 or 0x66B or 0x66C, _) => Kind.ArabicNumber,
        (',' or '.' or '/' or ':' or 0xA0 or 0x60C, _) => Kind.Separator,
        (_, UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark) => Kind.Mark,
        (' ' or '\t' or (>= 0x2000 and <= 0x200A) or 0x3000, _) => Kind.Space,
        (0x200F or (>= 0x590 and <= 0x5FF) or (>= 0x7C0 and <= 0x85F) or (>= 0xFB1D and <= 0xFB4F) or (>= 0x10800 and <= 0x10FFF) or (>= 0x1E800 and <= 0x1EFFF), _) => Kind.Right,
        ((>= 0x600 and <= 0x7BF) or (>= 0x860 and <= 0x8FF) or (>= 0xFB50 and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFE), _) => Kind.ArabicLetter,
        (0x200E, _) or (_, <= UnicodeCategory.OtherLetter or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.LetterNumber or UnicodeCategory.DecimalDigitNumber) => Kind.Left,
        _ => Kind.Neutral,
    };

    private static void ResolveWeak(Kind[] kinds, Kind own)
    {
        var strong = own;

        for (var i = 0; i < kinds.Length; i++)
        {
            kinds[i] = kinds[i] switch
            {
                Kind.Mark => i > 0 ? kinds[i - 1] : own,
                Kind.Number when strong is Kind.ArabicLetter => Kind.ArabicNumber,
                var kind => kind,
            };
            strong = kinds[i] is Kind.Left or Kind.Right or Kind.ArabicLetter ? kinds[i] : strong;
        }

        for (var i = 1; i + 1 < kinds.Length; i++)
        {
            var joins = kinds[i] is Kind.NumberSign or Kind.Separator && kinds[i - 1] == kinds[i + 1]
                && (kinds[i - 1] is Kind.Number || (kinds[i - 1] is Kind.ArabicNumber && kinds[i] is Kind.Separator));
            kinds[i] = joins ? kinds[i - 1] : kinds[i];
        }

        ResolveUnits(kinds);
        strong = own;

        for (var i = 0; i < kinds.Length; i++)
        {
            strong = kinds[i] is Kind.Left or Kind.Right or Kind.ArabicLetter ? kinds[i] : strong;
            kinds[i] = kinds[i] switch
            {
                Kind.ArabicLetter => Kind.Right,
                Kind.Number when strong is Kind.Left => Kind.Left,
                Kind.NumberSign or Kind.NumberUnit or Kind.Separator => Kind.Neutral,
                var kind => kind,
            };
        }
    }

    /// <summary>Units beside a number belong to it.</summary>
    private static void ResolveUnits(Kind[] kinds)
    {
        for (var i = 0; i < kinds.Length; i++)
        {
            if (kinds[i] is Kind.NumberUnit)
            {
                var end = i;
                while (end < kinds.Length && kinds[end] is Kind.NumberUnit)
                {
                    end++;
                }

                if ((i > 0 && kinds[i - 1] is Kind.Number) || (end < kinds.Length && kinds[end] is Kind.Number))
                {
                    kinds.AsSpan(i, end - i).Fill(Kind.Number);
                }

                i = end - 1;
            }
        }
    }

    private static void ResolveNeutral(Kind[] kinds, Kind own)
    {
        for (var i = 0; i < kinds.Length; i++)
        {
            if (kinds[i] is Kind.Neutral or Kind.Space)
            {
                var end = i;
                while (end < kinds.Length && kinds[end] is Kind.Neutral or Kind.Space)
                {
                    end++;
                }

                var (before, after) = (i > 0 ? Side(kinds[i - 1]) : own, end < kinds.Length ? Side(kinds[end]) : own);
                kinds.AsSpan(i, end - i).Fill(before == after ? before : own);
                i = end - 1;
            }
        }
    }

    private static Kind Side(Kind kind) => kind is Kind.Left ? Kind.Left : Kind.Right;
}
