namespace Redress.Reading.Extraction.Metadata;

/// <summary>A date as people write it, found in a text.</summary>
/// <param name="Start">Where it starts in the text, in UTF-16 units.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Date">The date.</param>
/// <param name="OrderGuessed">True where day and month could be the other way round.</param>
internal readonly record struct DateFound(int Start, int End, Published Date, bool OrderGuessed);

/// <summary>Reads dates as people and machines write them, in many languages: "Friday, August 15, 2025, 8:28 PM ET", "15. August 2025", "2025年8月15日", ISO 8601.</summary>
public static class DateText
{
    private const int LongestText = 2_000;

    /// <summary>Reads the first complete date (with its time and zone, if given) in a text. Never throws.</summary>
    /// <param name="text">A dateline or an attribute; only its first 2,000 characters are read.</param>
    /// <param name="language">BCP 47 tag that decides month names shared by languages and whether 3/4/2025 begins with the month; null reads as English.</param>
    /// <param name="date">The date found.</param>
    public static bool TryParse(string? text, string? language, out Published date)
    {
        var found = First(text, language);
        date = found?.Date ?? default;
        return found is not null;
    }

    internal static DateFound? First(string? text, string? language)
    {
        foreach (var found in Find(text, language))
        {
            return found;
        }
        return null;
    }

    /// <summary>Every complete date of a text, from left to right.</summary>
    internal static IEnumerable<DateFound> Find(string? text, string? language)
    {
        if (string.IsNullOrEmpty(text))
        {
            yield break;
        }
        var read = text.Length > LongestText ? text[..LongestText] : text;
        var reader = new DateReader(read, language);
        while (reader.Next() is { } found)
        {
            yield return found;
        }
    }
}
