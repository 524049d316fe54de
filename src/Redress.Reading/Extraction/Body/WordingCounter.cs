using System.Globalization;

namespace Redress.Reading.Extraction.Body;

/// <summary>Counts a text's <see cref="Wording"/> in one pass.</summary>
internal ref struct WordingCounter(string text)
{
    private readonly string text = text;
    private int words, stops, commas, digits, uppers, capitalized, symbols, ideographs;
    private bool quoted;
    private CueCounts cues;

    public Wording Count()
    {
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var c = i < text.Length ? text[i] : ' ';
            if (char.IsLetterOrDigit(c))
            {
                CountLetter(c);
                start = start < 0 ? i : start;
                continue;
            }

            if (start >= 0)
            {
                CountWord(text.AsSpan(start, i - start));
                start = -1;
            }

            CountMark(c, isInside: c <= 127 && i + 1 < text.Length && char.IsLetterOrDigit(text[i + 1]));
        }

        return Result();
    }

    private void CountLetter(char c)
    {
        ideographs += c >= 0x2E80 && char.GetUnicodeCategory(c) is UnicodeCategory.OtherLetter ? 1 : 0;
        digits += char.IsDigit(c) ? 1 : 0;
        uppers += char.IsUpper(c) ? 1 : 0;
    }

    private void CountWord(ReadOnlySpan<char> word)
    {
        words++;
        capitalized += char.IsUpper(word[0]) ? 1 : 0;
        cues.Count(word, isFirst: words == 1);
    }

    private void CountMark(char c, bool isInside)
    {
        stops += !isInside && Wording.IsStop(c) ? 1 : 0;
        commas += c is ',' or '、' or '，' or '،' or ';' ? 1 : 0;
        symbols += c is '|' or '•' or '»' or '›' or '→' or '©' or '/' or '·' or '>' or '▶' or '+' ? 1 : 0;
        quoted |= c is '"' or '“' or '”' or '„' or '«' or '「';
    }

    private readonly Wording Result()
    {
        var last = Wording.Unquoted(text);
        return new Wording
        {
            Words = words + (ideographs / 2),
            Stops = stops,
            Commas = commas,
            Digits = digits,
            Uppers = uppers,
            Capitalized = capitalized,
            Symbols = symbols,
            HasQuote = quoted,
            Cues = cues,
            EndsWithStop = last.Length > 0 && Wording.IsStop(last[^1]),
            EndsWithEllipsis = last.EndsWith("…", StringComparison.Ordinal) || last.EndsWith("...", StringComparison.Ordinal),
            EndsWithColon = last.Length > 0 && last[^1] is ':' or '：',
            StartsLower = text.Length > 0 && char.IsLower(text[0]),
        };
    }
}
