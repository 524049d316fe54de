using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Events;
using Redress.Events.Plan;
using Redress.Events.Reply;
using Redress.Events.Times;
using Redress.Platform.Audit;
using Redress.Platform.Database;

namespace Redress.Events.Host;

/// <summary>Moves one date, it and those after it, or all: each by as much as the chosen one on the clock on the wall there, whatever the clocks do in between.</summary>
internal sealed class MoveDates(RedressDb db, TellReplies tell, TimeProvider clock)
{
    /// <param name="by">Whose event.</param>
    /// <param name="which">The chosen date.</param>
    /// <param name="part">Which dates move with it.</param>
    /// <param name="to">When the chosen date begins from now on, and how long each of them takes.</param>
    /// <param name="place">Holds for all dates.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<HostAnswer> RunAsync(Hosting by, Id<Occurrence> which, SeriesPart part, EventTime to, EventPlace place, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();

        if (await db.HostedAsync(by, cancel) is not { Status: EventStatus.Published } @event || @event.Of(which, part, now) is not { } dates || dates.FirstOrDefault(date => date.Id == which) is not { } chosen)
        {
            return HostAnswer.NotNow;
        }

        var shift = to.Local - chosen.Local;

        if (Bar(@event, dates, shift, to.Minutes, now) is { } bar)
        {
            return bar;
        }

        var before = new { chosen.StartsAt, @event.Place.Line };
        var isElsewhere = @event.Place != place;
        @event.PutAt(place, now);
        Move(@event, dates, shift, to.Minutes, now);
        await tell.OfMoveAsync(@event, isElsewhere ? [.. @event.Occurrences.Where(other => other.Status is OccurrenceStatus.Planned && other.EndsAt > now)] : dates, cancel);
        await EventNews.AnnounceAsync(db, @event, EventNews.Moved, now, cancel);
        db.Audit(by.User ?? Hosting.ByLink, now, "event.moved", $"events/{@event.Slug}", before, new { chosen.StartsAt, @event.Place.Line, Dates = dates.Count });

        // A host without an account is looked at afterwards: those who come must hear at once.
        if (by.User is null)
        {
            await db.LookAtAgainAsync(@event, now, cancel);
        }

        return await db.TrySaveAsync(cancel) ? HostAnswer.Done : HostAnswer.NotNow;
    }

    private static HostAnswer? Bar(Event @event, IReadOnlyList<Occurrence> dates, TimeSpan shift, int minutes, DateTimeOffset now)
    {
        var begin = dates.Select(date => date.Local + shift).ToHashSet();
        return @event.Occurrences.Any(other => !dates.Contains(other) && begin.Contains(other.Local)) ? HostAnswer.DateTaken
            : begin.Any(local => WallClock.Instant(local.AddMinutes(minutes), @event.Zone) <= now) ? HostAnswer.WouldBePast
            : null;
    }

    private static void Move(Event @event, IReadOnlyList<Occurrence> dates, TimeSpan shift, int minutes, DateTimeOffset now)
    {
        foreach (var date in dates)
        {
            date.Local += shift;
            (date.StartsAt, date.EndsAt) = (WallClock.Instant(date.Local, @event.Zone), WallClock.Instant(date.Local.AddMinutes(minutes), @event.Zone));
            (date.IsDayReminded, date.IsHourReminded) = (false, false);
        }

        // What takes place once has no rule that names it.
        if (@event.Rule is null)
        {
            @event.Schedule(new EventTime(dates[0].Local, minutes, @event.Zone), now);
            dates[0].Rule = dates[0].Local;
        }
    }
}
