using System.Globalization;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Redress.Domain;
using Redress.Domain.Events;
using Occurrence = Redress.Domain.Events.Occurrence;

namespace Redress.Events.Times;

/// <summary>How an event may recur.</summary>
internal enum Repeat
{
    Once,
    Daily,
    Weekly,
    EveryTwoWeeks,

    /// <summary>On the same weekday of the month: the second Tuesday, the last Friday.</summary>
    MonthlyByWeekday,

    /// <summary>On the same day of the month; months without it are left out.</summary>
    MonthlyByDate,
}

/// <summary>The dates of a series.</summary>
internal static class Recurrence
{
    /// <returns>The rule as iCalendar writes it; null for once.</returns>
    public static string? Rule(Repeat repeat, DateTime first, int times) => repeat switch
    {
        Repeat.Once => null,
        Repeat.Daily => Text($"FREQ=DAILY;COUNT={times}"),
        Repeat.Weekly => Text($"FREQ=WEEKLY;COUNT={times}"),
        Repeat.EveryTwoWeeks => Text($"FREQ=WEEKLY;INTERVAL=2;COUNT={times}"),
        Repeat.MonthlyByWeekday => Text($"FREQ=MONTHLY;BYDAY={Week(first)}{$"{first.DayOfWeek}"[..2].ToUpperInvariant()};COUNT={times}"),
        Repeat.MonthlyByDate => Text($"FREQ=MONTHLY;BYMONTHDAY={first.Day};COUNT={times}"),
    };

    /// <summary>When it begins, on the clock on the wall: the hour stays the same whatever the clocks do.</summary>
    public static IReadOnlyList<DateTime> Dates(DateTime first, string? rule)
    {
        if (rule is null)
        {
            return [first];
        }

        var series = new CalendarEvent { Start = new CalDateTime(first), Duration = Duration.FromMinutes(1) };
        series.RecurrenceRule = new RecurrencePattern(rule);
        return [.. series.GetOccurrences().Take(Event.MostDates).Select(date => date.Period.StartTime.Value)];
    }

    /// <summary>Gives the event its dates.</summary>
    public static void Lay(Event @event, DateTimeOffset now)
    {
        foreach (var local in Dates(@event.Local, @event.Rule))
        {
            @event.Occurrences.Add(new Occurrence
            {
                Id = Id<Occurrence>.New(now),
                EventId = @event.Id,
                Rule = local,
                Local = local,
                StartsAt = WallClock.Instant(local, @event.Zone),
                EndsAt = WallClock.Instant(local.AddMinutes(@event.Minutes), @event.Zone),
                Capacity = @event.Capacity,
            });
        }
    }

    /// <summary>The fifth of a weekday is not in every month, so it is the last.</summary>
    private static int Week(DateTime first) => first.Day > 28 ? -1 : ((first.Day - 1) / 7) + 1;

    private static string Text(FormattableString rule) => rule.ToString(CultureInfo.InvariantCulture);
}
