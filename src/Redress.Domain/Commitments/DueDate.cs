using System.Globalization;
using System.Text.RegularExpressions;

namespace Redress.Domain.Commitments;

/// <summary>The last day on which a commitment can be kept, from its own words and the day it was said.</summary>
/// <remarks>Where the words allow several days, the latest counts: nobody is called late too early. Words that name no day give none.</remarks>
public static partial class DueDate
{
    private static readonly string[] Months = [.. CultureInfo.InvariantCulture.DateTimeFormat.MonthNames.Take(12).Select(name => name.ToUpperInvariant())];
    private static readonly string[] Weekdays = [.. CultureInfo.InvariantCulture.DateTimeFormat.DayNames.Select(name => name.ToUpperInvariant())];
    private static readonly string[] Numbers = ["ZERO", "ONE", "TWO", "THREE", "FOUR", "FIVE", "SIX", "SEVEN", "EIGHT", "NINE", "TEN", "ELEVEN", "TWELVE"];

    /// <param name="words">"will publish the report by May".</param>
    /// <param name="saidOn">The day it was said.</param>
    /// <returns>Null where no day can be told.</returns>
    public static DateOnly? Of(string words, DateOnly saidOn) =>
        OfDate(words, saidOn) ?? OfMonth(words, saidOn) ?? OfSpan(words, saidOn) ?? OfPeriod(words, saidOn) ?? OfWeekday(words, saidOn) ?? OfYear(words, saidOn);

    /// <summary>"by May 3", "on June 9, 2027", "before Sept. 1".</summary>
    private static DateOnly? OfDate(string words, DateOnly saidOn)
    {
        if (Date().Match(words) is not { Success: true } match)
        {
            return null;
        }

        var (month, day) = (Month(match.Groups["month"].Value), int.Parse(match.Groups["day"].Value, CultureInfo.InvariantCulture));
        var year = match.Groups["year"] is { Success: true } named ? int.Parse(named.Value, CultureInfo.InvariantCulture) : YearOf(month, day, saidOn);
        return Day(year, month, day) is { } date ? IsBefore(match) ? date.AddDays(-1) : date : null;
    }

    /// <summary>"by May", "in June 2027", "by the end of March": to the end of the month; "before June": to the day before it.</summary>
    private static DateOnly? OfMonth(string words, DateOnly saidOn)
    {
        if (MonthAlone().Match(words) is not { Success: true } match)
        {
            return null;
        }

        var month = Month(match.Groups["month"].Value);
        var year = match.Groups["year"] is { Success: true } named ? int.Parse(named.Value, CultureInfo.InvariantCulture) : YearOf(month, DateTime.DaysInMonth(saidOn.Year, month), saidOn);
        return IsBefore(match) ? new DateOnly(year, month, 1).AddDays(-1) : EndOfMonth(year, month);
    }

    /// <summary>"within 90 days", "in two weeks".</summary>
    private static DateOnly? OfSpan(string words, DateOnly saidOn)
    {
        if (Span().Match(words) is not { Success: true } match)
        {
            return null;
        }

        var count = int.TryParse(match.Groups["count"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var digits) ? digits : Array.IndexOf(Numbers, match.Groups["count"].Value.ToUpperInvariant());
        return match.Groups["unit"].Value.ToUpperInvariant() switch
        {
            "HOUR" => saidOn.AddDays((count + 23) / 24),
            "DAY" => saidOn.AddDays(count),
            "WEEK" => saidOn.AddDays(7 * count),
            "MONTH" => saidOn.AddMonths(count),
            _ => saidOn.AddYears(count),
        };
    }

    /// <summary>"today", "next month", "later this year", "by the end of the week".</summary>
    private static DateOnly? OfPeriod(string words, DateOnly saidOn)
    {
        if (Near().Match(words) is { Success: true } near)
        {
            return saidOn.AddDays(near.Value.StartsWith("tomorrow", StringComparison.OrdinalIgnoreCase) ? 1 : 0);
        }

        if (Period().Match(words) is not { Success: true } match)
        {
            return null;
        }

        var later = match.Groups["which"].Value.ToUpperInvariant() is "NEXT" or "COMING" or "FOLLOWING" ? 1 : 0;
        return match.Groups["unit"].Value.ToUpperInvariant() switch
        {
            "WEEK" => saidOn.AddDays((7 - (int)saidOn.DayOfWeek) % 7 + (7 * later)),
            "MONTH" => EndOfMonth(saidOn.AddMonths(later).Year, saidOn.AddMonths(later).Month),
            _ => new DateOnly(saidOn.Year + later, 12, 31),
        };
    }

    /// <summary>"by Friday": the next one after the day it was said.</summary>
    private static DateOnly? OfWeekday(string words, DateOnly saidOn)
    {
        if (Weekday().Match(words) is not { Success: true } match)
        {
            return null;
        }

        var days = ((Array.IndexOf(Weekdays, match.Groups["day"].Value.ToUpperInvariant()) - (int)saidOn.DayOfWeek + 6) % 7) + 1;
        return saidOn.AddDays(days - (IsBefore(match) ? 1 : 0));
    }

    /// <summary>"by 2030", "in 2027": to the end of the year.</summary>
    private static DateOnly? OfYear(string words, DateOnly saidOn) =>
        Year().Match(words) is { Success: true } match && int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture) is var year && year >= saidOn.Year
            ? new DateOnly(IsBefore(match) ? year - 1 : year, 12, 31)
            : null;

    private static bool IsBefore(Match match) => match.Value.StartsWith("before", StringComparison.OrdinalIgnoreCase);

    private static int Month(string name) => Array.FindIndex(Months, month => month.StartsWith(name[..3], StringComparison.OrdinalIgnoreCase)) + 1;

    /// <summary>The year in which that day comes next.</summary>
    private static int YearOf(int month, int day, DateOnly saidOn) => Day(saidOn.Year, month, day) is { } date && date < saidOn ? saidOn.Year + 1 : saidOn.Year;

    private static DateOnly? Day(int year, int month, int day) => day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    private static DateOnly EndOfMonth(int year, int month) => new(year, month, DateTime.DaysInMonth(year, month));

    private const string Names = @"(?<month>January|February|March|April|May|June|July|August|September|October|November|December|(Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\.)";

    [GeneratedRegex(@"\b(by|before|on|until|in)\s+" + Names + @"\s+(?<day>\d{1,2})(st|nd|rd|th)?\b(,?\s+(?<year>20\d\d))?", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Date();

    [GeneratedRegex(@"\b(by|before|in|until)\s+((the\s+)?(end|middle|start|beginning)\s+of\s+|early\s+|late\s+|mid-)?" + Names + @"(,?\s+(?<year>20\d\d))?\b", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex MonthAlone();

    [GeneratedRegex(@"\b(within|in)\s+(the\s+next\s+)?(?<count>\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s+(business\s+)?(?<unit>hour|day|week|month|year)s?\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Span();

    [GeneratedRegex(@"\b(today|tonight|tomorrow)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Near();

    [GeneratedRegex(@"\b(?<which>this|next|coming|following)\s+(?<unit>week|month|year)\b|\b(by|before|at)\s+(the\s+)?end\s+of\s+the\s+(?<unit>week|month|year)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Period();

    [GeneratedRegex(@"\b(by|before|on|until|next)\s+(next\s+)?(?<day>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Weekday();

    [GeneratedRegex(@"\b(by|before|in|until)\s+((the\s+)?(end|middle|start|beginning)\s+of\s+|early\s+|late\s+|mid-)?(?<year>20\d\d)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Year();
}
