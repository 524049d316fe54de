using System.Globalization;

namespace Redress.Reading.Extraction.Body;

/// <summary>A block's wording in numbers. Scripts without spaces count two characters as a word.</summary>
internal readonly record struct Wording
{
    public int Words { get; init; }

    /// <summary>Marks that end a sentence, in any script.</summary>
    public int Stops { get; init; }

    public int Commas { get; init; }

    public int Digits { get; init; }

    public int Uppers { get; init; }

    /// <summary>Words that begin with a capital.</summary>
    public int Capitalized { get; init; }

    /// <summary>Bars, bullets, arrows and the like.</summary>
    public int Symbols { get; init; }

    public bool EndsWithStop { get; init; }

    public bool EndsWithEllipsis { get; init; }

    public bool EndsWithColon { get; init; }

    public bool StartsLower { get; init; }

    public bool HasQuote { get; init; }

    /// <summary>How many of its words are those of each <see cref="Cue"/>.</summary>
    public CueCounts Cues { get; init; }

    public static Wording Of(string text)
    {
        int words = 0, stops = 0, commas = 0, digits = 0, uppers = 0, capitalized = 0, symbols = 0, ideographs = 0, start = -1;
        var quoted = false;
        var cues = new CueCounts();
        for (var i = 0; i <= text.Length; i++)
        {
            var c = i < text.Length ? text[i] : ' ';
            if (char.IsLetterOrDigit(c))
            {
                if (c >= 0x2E80 && char.GetUnicodeCategory(c) == UnicodeCategory.OtherLetter)
                {
                    ideographs++;
                }

                digits += char.IsDigit(c) ? 1 : 0;
                uppers += char.IsUpper(c) ? 1 : 0;
                start = start < 0 ? i : start;
                continue;
            }

            if (start >= 0)
            {
                words++;
                capitalized += char.IsUpper(text[start]) ? 1 : 0;
                cues.Count(text.AsSpan(start, i - start), isFirst: words == 1);
                start = -1;
            }

            stops += IsStop(c) && (i + 1 >= text.Length || !char.IsLetterOrDigit(text[i + 1]) || c > 127) ? 1 : 0;
            commas += c is ',' or '、' or '，' or '،' or ';' ? 1 : 0;
            symbols += c is '|' or '•' or '»' or '›' or '→' or '©' or '/' or '·' or '>' or '▶' or '+' ? 1 : 0;
            quoted |= c is '"' or '“' or '”' or '„' or '«' or '「';
        }

        var last = text.AsSpan().TrimEnd("\"'”’»)]」）*");
        return new Wording
        {
            Words = words + (ideographs / 2), Stops = stops, Commas = commas, Digits = digits, Uppers = uppers, Capitalized = capitalized,
            Symbols = symbols, HasQuote = quoted, Cues = cues,
            EndsWithStop = last.Length > 0 && IsStop(last[^1]),
            EndsWithEllipsis = last.EndsWith("…", StringComparison.Ordinal) || last.EndsWith("...", StringComparison.Ordinal),
            EndsWithColon = last.Length > 0 && last[^1] is ':' or '：',
            StartsLower = text.Length > 0 && char.IsLower(text[0]),
        };
    }

    private static bool IsStop(char c) => c is '.' or '!' or '?' or '。' or '！' or '？' or '…' or '۔' or '؟' or '।' or '．' or '։' or '။' or '።';
}
