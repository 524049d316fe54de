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

    public static Wording Of(string text) => new WordingCounter(text).Count();

    /// <summary>Whether a sentence ends with the text.</summary>
    public static bool Ends(string text) => Unquoted(text) is { Length: > 0 } last && (IsStop(last[^1]) || last[^1] is ':' or '：');

    internal static ReadOnlySpan<char> Unquoted(string text) => text.AsSpan().TrimEnd("\"'”’»)]」）*");

    internal static bool IsStop(char c) => c is '.' or '!' or '?' or '。' or '！' or '？' or '…' or '۔' or '؟' or '।' or '．' or '։' or '။' or '።';
}
