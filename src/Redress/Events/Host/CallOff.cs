using Redress.Domain;
using Redress.Domain.Events;
using Redress.Events.Plan;
using Redress.Events.Reply;
using Redress.Platform.Audit;
using Redress.Platform.Database;

namespace Redress.Events.Host;

/// <summary>Calls off one date, it and those after it, or the whole event. It stays visible with the reason.</summary>
internal sealed class CallOff(RedressDb db, TellReplies tell, TimeProvider clock)
{
    public async Task<HostAnswer> RunAsync(Hosting by, Id<Occurrence> which, SeriesPart part, string? because, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();

        if (await db.HostedAsync(by, cancel) is not { Status: EventStatus.Published } @event || @event.Of(which, part, now) is not { Count: > 0 } dates)
        {
            return HostAnswer.NotNow;
        }

        await tell.OfCancellationAsync(@event, dates, because, cancel);

        // What is called off to its last date is called off as a whole.
        if (@event.Occurrences.All(other => dates.Contains(other) || other.Status is OccurrenceStatus.Cancelled || (part is SeriesPart.AllDates && other.EndsAt <= now)))
        {
            @event.Cancel(because, now);
            await EventNews.AnnounceAsync(db, @event, EventNews.Cancelled, now, cancel);
            db.Audit(by.User ?? Hosting.ByLink, now, "event.cancelled", $"events/{@event.Slug}", null, new { because });
        }
        else
        {
            foreach (var date in dates)
            {
                date.Cancel(because);
            }

            @event.Change(now);
            await EventNews.AnnounceAsync(db, @event, EventNews.DatesCancelled, now, cancel);
            db.Audit(by.User ?? Hosting.ByLink, now, "event.date-cancelled", $"events/{@event.Slug}", null, new { dates[0].StartsAt, Dates = dates.Count, because });
        }

        return await db.TrySaveAsync(cancel) ? HostAnswer.Done : HostAnswer.NotNow;
    }
}
