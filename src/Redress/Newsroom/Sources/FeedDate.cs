using System.Globalization;
using System.Text.RegularExpressions;

namespace Redress.Newsroom.Sources;

/// <summary>Dates as feeds write them: RFC 822 and its misspellings, ISO 8601 in whole or in part, the C library's format.</summary>
internal static partial class FeedDate
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>Hours from UTC (RFC 822 and the abbreviations of news sites).</summary>
    private static readonly Dictionary<string, double> Zones =
        ("EST-5 EDT-4 ET-5 CST-6 CDT-5 MST-7 MDT-6 PST-8 PDT-7 AKST-9 AKDT-8 HST-10 "
            + "BST+1 WET+0 WEST+1 CET+1 CEST+2 MET+1 EET+2 EEST+3 MSK+3 IST+5.5 JST+9 AEST+10 AEDT+11").Split(' ')
        .Select(zone => zone.Split('-', '+')[0] is var name ? (name, Hours: double.Parse(zone[name.Length..], CultureInfo.InvariantCulture)) : default)
        .ToDictionary(zone => zone.name, zone => zone.Hours, StringComparer.OrdinalIgnoreCase);

    public static DateTimeOffset? Parse(string? written)
    {
        var text = (written ?? "").Trim();

        if (text.Length is 0 or > 100)
        {
            return null;
        }

        return Iso().Match(text) is { Success: true } iso && From(iso) is { } at ? at
            : Rfc822().Match(text) is { Success: true } rfc && From(rfc) is { } mail ? mail
            : ClockOfC().Match(text) is { Success: true } c ? From(c)
            : DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var other) ? other : null;
    }

    private static DateTimeOffset? From(Match parts)
    {
        var year = Number(parts, "year", 0);
        year += year < 70 ? 2000 : year < 100 ? 1900 : 0;
        var (month, day) = (Month(parts), Number(parts, "day", 1));
        var (hour, minute, second) = (Number(parts, "hour", 0), Number(parts, "minute", 0), Number(parts, "second", 0));

        if (year is < 1 or > 9998 || month is < 1 or > 12 || hour > 24 || minute > 59 || second > 61)
        {
            return null;
        }

        var date = parts.Groups["ofyear"].Success
            ? new DateTime(year, 1, 1).AddDays(Number(parts, "ofyear", 1) - 1)
            : day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateTime(year, month, day) : (DateTime?)null;
        var offset = Offset(parts.Groups["zone"].Value);
        return date is { } start && offset.Duration() <= TimeSpan.FromHours(14) && start.Year > 1
            ? new DateTimeOffset(start.AddHours(hour).AddMinutes(minute).AddSeconds(Math.Min(second, 59)), offset)
            : null;
    }

    private static int Month(Match parts) => parts.Groups["month"].Value switch
    {
        "" => 1,
        [>= '0' and <= '9', ..] => Number(parts, "month", 1),
        { Length: >= 3 } name => Array.IndexOf(Months, name[..3].ToLowerInvariant()) + 1,
        _ => 0,
    };

    private static int Number(Match parts, string group, int otherwise) =>
        int.TryParse(parts.Groups[group].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;

    private static TimeSpan Offset(string zone)
    {
        if (OffsetDigits().Match(zone) is { Success: true } digits)
        {
            var offset = new TimeSpan(Number(digits, "hours", 0), Number(digits, "minutes", 0), 0);
            return digits.Groups["sign"].Value is "-" ? -offset : offset;
        }

        return TimeSpan.FromHours(Zones.GetValueOrDefault(zone.Trim('(', ')', ' ')));
    }

    [GeneratedRegex(@"^(?<year>\d{4})(?:-(?<month>\d{2})(?:-(?<day>\d{1,2}))?|-(?<ofyear>\d{3})|(?<month>\d{2})(?<day>\d{2}))?(?:[Tt ]+(?<hour>\d{1,2}):?(?<minute>\d{2})(?::?(?<second>\d{2})(?:[.,:]\d+)?)?\s*(?<zone>Z|z|[+-]\d{1,2}:?\d{0,2}|[A-Za-z]{1,5})?)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Iso();

    [GeneratedRegex(@"^(?:[^\W\d]+\.?\s*,?\s+|[^\W\d]+,\s*)?(?<day>\d{1,2})[\s-]+(?<month>[A-Za-z]{3,9})\.?,?[\s-]+(?<year>\d{4}|\d{2})(?:[,\s]+(?:at\s+)?(?<hour>\d{1,2})(?::(?<minute>\d{1,2})(?::(?<second>\d{1,2})(?:\.\d+)?)?)?)?\s*(?<zone>(?:GMT|UTC?)?[+-]\d{1,2}:?\d{0,2}|\(?[A-Za-z/]{1,5}\)?)?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Rfc822();

    [GeneratedRegex(@"^(?:[A-Za-z]+,?\s+)?(?<month>[A-Za-z]{3,9})\.?\s+(?<day>\d{1,2}),?\s+(?:(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2}))?\s+(?<zone>[A-Z]{2,5}\s+)?(?<year>\d{4})|(?<year>\d{4}))", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ClockOfC();

    [GeneratedRegex(@"(?<sign>[+-])(?<hours>\d{1,2}):?(?<minutes>\d{2})?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OffsetDigits();
}
