using System.Text.RegularExpressions;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Evaluation;
using Redress.Domain.Events;
using Redress.Events.Times;
using Redress.Platform.Web;

namespace Redress.Events.Import;

/// <summary>A calendar as read.</summary>
/// <param name="Name">What it calls itself; null where it does not.</param>
/// <param name="Events">Those with a date to come.</param>
/// <param name="Broken">How many of its events could not be read.</param>
internal sealed record CalendarRead(string? Name, IReadOnlyList<OutsideEvent> Events, int Broken);

/// <summary>Reads somebody else's calendar. Each event is read by itself, so that one broken one spoils nothing; none can ask for more work than its dates of the next year.</summary>
internal static partial class ReadCalendar
{
    private const int MostDates = 60;
    private const int MostSteps = 1000;
    private const int MostYearsBack = 30;
    private static readonly TimeSpan Ahead = TimeSpan.FromDays(400);

    /// <returns>Null where it is no calendar.</returns>
    public static CalendarRead? Of(byte[] bytes, string ownZone, string organizer, DateTimeOffset now)
    {
        if (CalendarLines.Read(bytes, ownZone) is not { } lines)
        {
            return null;
        }

        var zone = lines.Zone ?? ownZone;
        var (events, broken) = (new List<OutsideEvent>(), 0);

        foreach (var group in lines.Events.GroupBy(Uid, StringComparer.Ordinal))
        {
            try
            {
                events.AddRange(Read(group.Key, [.. group], zone, lines.Name ?? organizer, now) is { } read ? [read] : []);
            }
            catch (Exception hostile) when (hostile is not (OutOfMemoryException or OperationCanceledException))
            {
                // The library throws many things at what is no calendar; none of them is our fault, and each concerns one event.
                broken++;
            }
        }

        return new CalendarRead(lines.Name, [.. events.OrderBy(read => read.Dates[0].StartsAt)], broken);
    }

    private static string Uid(IReadOnlyList<string> lines) =>
        lines.FirstOrDefault(line => line.StartsWith("UID:", StringComparison.OrdinalIgnoreCase)) is { } uid ? uid[4..].Trim() : string.Join('\n', lines);

    private static OutsideEvent? Read(string uid, IReadOnlyList<IReadOnlyList<string>> parts, string zone, string organizer, DateTimeOffset now)
    {
        var text = string.Concat(parts.Select(part => $"BEGIN:VEVENT\r\n{string.Join("\r\n", part.Where(line => !line.StartsWith("RRULE", StringComparison.OrdinalIgnoreCase) || OutsideRule.IsFollowed(line)))}\r\nEND:VEVENT\r\n"));
        var calendar = Ical.Net.Calendar.Load($"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Redress//Import//EN\r\n{text}END:VCALENDAR\r\n");
        var main = calendar?.Events.FirstOrDefault(part => part.RecurrenceIdentifier is null) ?? calendar?.Events.FirstOrDefault();

        if (calendar is null || main?.Start is not { } start || string.IsNullOrWhiteSpace(main.Summary) || (main.RecurrenceRule is not null && start.Value.Year < now.Year - MostYearsBack))
        {
            return null;
        }

        var own = start is { TzId: { } named, IsUtc: false } ? named : zone;
        var dates = calendar
            .GetOccurrences<CalendarEvent>(new CalDateTime(now.UtcDateTime.AddDays(-1), "UTC"), new EvaluationOptions { MaxUnmatchedIncrementsLimit = MostSteps })
            .Take(MostDates).Select(found => Date(found, own)).TakeWhile(date => date.StartsAt < now + Ahead)
            .Where(date => date.EndsAt > now).DistinctBy(date => date.Rule).OrderBy(date => date.StartsAt).ToList();
        return dates is [] ? null : new OutsideEvent(
            uid.Length <= 255 ? uid : uid[..255], Wording(main, organizer), Place(main.Location),
            new EventTime(dates[0].Local, (int)(dates[0].EndsAt - dates[0].StartsAt).TotalMinutes, own),
            Url(main), main.Status?.ToUpperInvariant() is "CANCELLED", dates);
    }

    private static OutsideDate Date(Ical.Net.DataTypes.Occurrence found, string zone)
    {
        var source = (CalendarEvent)found.Source;
        var (local, starts) = Time(found.Period.StartTime, zone);
        var ends = found.Period.EffectiveEndTime is { } end ? Time(end, zone).Instant : starts;
        var rule = source.RecurrenceIdentifier is { } named ? Time(named.StartTime, zone).Local : local;
        return new OutsideDate(rule, local, starts, ends > starts ? ends : starts + TimeSpan.FromHours(1), source.Status?.ToUpperInvariant() is "CANCELLED");
    }

    /// <summary>A time without a zone is by the clocks of the calendar's zone.</summary>
    private static (DateTime Local, DateTimeOffset Instant) Time(CalDateTime time, string zone)
    {
        var instant = time.IsFloating || !time.HasTime ? WallClock.Instant(DateTime.SpecifyKind(time.Value, DateTimeKind.Unspecified), zone) : new DateTimeOffset(time.AsUtc, TimeSpan.Zero);
        var local = WallClock.At(instant, zone).DateTime;
        return (local.AddTicks(-(local.Ticks % TimeSpan.TicksPerMinute)), instant);
    }

    private static EventWording Wording(CalendarEvent read, string organizer)
    {
        var title = Line(read.Summary!, Event.LongestTitle);
        var description = read.Description ?? "";
        var plain = description.Contains('<', StringComparison.Ordinal) ? SafeHtml.ToText(description) : description;
        var text = Blank().Replace(plain.ReplaceLineEndings("\n"), "\n\n").Trim();
        return new EventWording(KindOf(title), title, text.Length <= Event.LongestText ? text : text[..Event.LongestText], organizer, null);
    }

    private static EventPlace Place(string? location)
    {
        if (string.IsNullOrWhiteSpace(location) || location.Contains("://", StringComparison.Ordinal) || location.Trim().Equals("online", StringComparison.OrdinalIgnoreCase))
        {
            return EventPlace.Online;
        }

        var line = Line(location, 300);
        var code = StateAndZip().Match(line);
        return code.Success && Redress.Domain.Officials.Jurisdiction.Find(code.Groups["state"].Value) is not null
            ? new EventPlace(Without(line, code), null, null, code.Groups["state"].Value, code.Groups["zip"].Value) : new EventPlace(line, null, null, null, null);
    }

    /// <summary>State and ZIP code stand in fields of their own.</summary>
    private static string Without(string line, Match code) =>
        string.Join(", ", line.Remove(code.Index, code.Length).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)) is { Length: > 0 } rest ? rest : line;

    private static string? Url(CalendarEvent read) => read.Url is { IsAbsoluteUri: true, Scheme: "http" or "https", AbsoluteUri: { Length: <= 500 } url } ? url : null;

    private static EventKind KindOf(string title) => title.ToLowerInvariant() switch
    {
        var t when t.Contains("town hall", StringComparison.Ordinal) => EventKind.TownHall,
        var t when t.Contains("vigil", StringComparison.Ordinal) => EventKind.Vigil,
        var t when t.Contains("phone bank", StringComparison.Ordinal) || t.Contains("call party", StringComparison.Ordinal) => EventKind.CallParty,
        var t when t.Contains("study", StringComparison.Ordinal) || t.Contains("reading group", StringComparison.Ordinal) => EventKind.StudyGroup,
        var t when t.Contains("meeting", StringComparison.Ordinal) || t.Contains("council", StringComparison.Ordinal) || t.Contains("hearing", StringComparison.Ordinal) => EventKind.Meeting,
        _ => EventKind.Gathering,
    };

    private static string Line(string text, int longest)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= longest ? line : line[..longest];
    }

    [GeneratedRegex(@"\b(?<state>[A-Z]{2})\s+(?<zip>\d{5})(-\d{4})?\b", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex StateAndZip();

    [GeneratedRegex(@"\n\s*\n", RegexOptions.NonBacktracking)]
    private static partial Regex Blank();
}
