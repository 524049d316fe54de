using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using Redress.Domain.Events;
using Redress.Events.Times;
using Occurrence = Redress.Domain.Events.Occurrence;

namespace Redress.Events.Ics;

/// <summary>Events as iCalendar (RFC 5545): a series is one component with its rule; dates that were moved or called off are components of their own beside it.</summary>
internal static class EventCalendar
{
    /// <param name="events">With their dates.</param>
    /// <param name="name">What calendar programs call it.</param>
    /// <param name="address">The address of a path on this site.</param>
    /// <param name="now">When it is written.</param>
    public static string Write(IEnumerable<Event> events, string name, Func<string, string> address, DateTimeOffset now)
    {
        var calendar = new Ical.Net.Calendar { ProductId = "-//Redress//Events//EN", Version = "2.0" };
        calendar.AddProperty("X-WR-CALNAME", name);
        calendar.AddProperty("REFRESH-INTERVAL;VALUE=DURATION", "PT6H");
        var all = events.ToList();

        foreach (var zone in all.Where(@event => @event.Zone is not "UTC").GroupBy(@event => @event.Zone, StringComparer.Ordinal))
        {
            // Its rules are read off the years since; a year before the first date is enough.
            var first = Math.Min(zone.Min(@event => @event.Local.Year), now.Year) - 1;
            calendar.AddTimeZone(VTimeZone.FromDateTimeZone(zone.Key, new DateTime(first, 1, 1), includeHistoricalData: false));
        }

        foreach (var component in all.SelectMany(@event => Components(@event, address, now)))
        {
            calendar.Events.Add(component);
        }

        return new CalendarSerializer().SerializeToString(calendar) ?? "";
    }

    private static IEnumerable<CalendarEvent> Components(Event @event, Func<string, string> address, DateTimeOffset now)
    {
        var host = new Uri(address("/")).Host;

        if (@event.FeedId is not null || @event.Rule is null)
        {
            foreach (var (date, n) in @event.Occurrences.OrderBy(date => date.Rule).Select((date, n) => (date, n)))
            {
                yield return Component(@event, n is 0 ? $"{@event.Id}@{host}" : $"{@event.Id}-{n}@{host}", date.Local, End(@event, date), IsOff(@event, date), address, now);
            }

            yield break;
        }

        var series = Component(@event, $"{@event.Id}@{host}", @event.Local, @event.Local.AddMinutes(@event.Minutes), @event.Status is EventStatus.Cancelled, address, now);
        series.RecurrenceRule = new RecurrencePattern(@event.Rule);
        yield return series;

        foreach (var date in @event.Occurrences.Where(date => date.IsMoved || date.Status is OccurrenceStatus.Cancelled || End(@event, date) != date.Local.AddMinutes(@event.Minutes)).OrderBy(date => date.Rule))
        {
            var one = Component(@event, $"{@event.Id}@{host}", date.Local, End(@event, date), IsOff(@event, date), address, now);
            one.RecurrenceIdentifier = new RecurrenceIdentifier(Time(date.Rule, @event.Zone), RecurrenceRange.ThisInstance);
            yield return one;
        }
    }

    private static CalendarEvent Component(Event @event, string uid, DateTime local, DateTime end, bool isOff, Func<string, string> address, DateTimeOffset now) => new()
    {
        Uid = uid,
        DtStamp = new CalDateTime(now.UtcDateTime, "UTC"),
        LastModified = new CalDateTime(@event.ChangedAt.UtcDateTime, "UTC"),
        Start = Time(local, @event.Zone),
        End = Time(end, @event.Zone),
        Sequence = @event.Sequence,
        Summary = @event.Title,
        Description = string.Join("\n\n", new[] { @event.Text, @event.Accessibility, address($"/events/{@event.Slug}") }.Where(part => !string.IsNullOrEmpty(part))),
        Location = @event.Place.IsOnline ? null : @event.Place.Line,
        Url = new Uri(address($"/events/{@event.Slug}")),
        Status = isOff ? "CANCELLED" : "CONFIRMED",
    };

    private static bool IsOff(Event @event, Occurrence date) => @event.Status is EventStatus.Cancelled || date.Status is OccurrenceStatus.Cancelled;

    private static DateTime End(Event @event, Occurrence date) => WallClock.At(date.EndsAt, @event.Zone).DateTime;

    private static CalDateTime Time(DateTime local, string zone) => new(local, zone);
}
