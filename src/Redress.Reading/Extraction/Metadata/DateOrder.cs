namespace Redress.Reading.Extraction.Metadata;

/// <summary>Which part of a numeric date is which.</summary>
internal static class DateOrder
{
    /// <summary>Only American English (and English that says no more) puts the month first.</summary>
    public static bool MonthFirst(string? language) =>
        language is null or "" || language.Equals("en", StringComparison.OrdinalIgnoreCase) || language.Equals("en-US", StringComparison.OrdinalIgnoreCase);

    /// <summary>English under a country's top-level domain other than the American ones puts the day first.</summary>
    public static string? Language(string? language, Uri? url)
    {
        var country = url?.Host[(url.Host.LastIndexOf('.') + 1)..] ?? "";
        return MonthFirst(language) && country.Length == 2 && country is not ("us" or "io" or "co" or "ai" or "tv" or "me" or "cc" or "fm" or "ly" or "ph")
            ? $"{(string.IsNullOrEmpty(language) ? country : language)}-{country.ToUpperInvariant()}" : language;
    }

    /// <summary>A day that exists, after 1990 and before 2100.</summary>
    public static DateOnly? Day(int year, int month, int day) =>
        year is > 1990 and < 2100 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    public static int Century(int twoDigits) => twoDigits > 90 ? 1900 + twoDigits : 2000 + twoDigits;
}
