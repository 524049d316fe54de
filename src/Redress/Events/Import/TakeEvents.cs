using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Events;
using Redress.Events.Plan;
using Redress.Platform.Database;

namespace Redress.Events.Import;

/// <summary>What a look at a calendar brought.</summary>
/// <param name="Added">New here.</param>
/// <param name="Changed">Moved, reworded or called off since the last look.</param>
/// <param name="Gone">No longer in the calendar.</param>
/// <param name="Duplicates">Here already, from another calendar or our own.</param>
internal sealed record TakenEvents(int Added, int Changed, int Gone, int Duplicates);

/// <summary>Brings the events of one calendar here up to what it says now. Saved by the caller.</summary>
internal sealed class TakeEvents(RedressDb db, TimeProvider clock)
{
    /// <summary>The most events of one calendar that are shown.</summary>
    public const int Most = 500;

    public async Task<TakenEvents> RunAsync(CalendarFeed feed, IReadOnlyList<OutsideEvent> events, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var known = await db.Set<Event>().Include(e => e.Occurrences).Where(e => e.FeedId == feed.Id).ToDictionaryAsync(e => e.Uid!, StringComparer.Ordinal, cancel);
        var (added, changed, duplicates) = (0, 0, 0);

        foreach (var outside in events.Take(Most))
        {
            if (known.TryGetValue(outside.Uid, out var mine))
            {
                changed += Update(mine, outside, now) ? 1 : 0;
            }
            else if (await IsHereAsync(outside, cancel))
            {
                duplicates++;
            }
            else if (!outside.IsCancelled)
            {
                db.Add(Make(feed, outside, now));
                added++;
            }
        }

        return new TakenEvents(added, changed, Drop(known, events, now), duplicates);
    }

    /// <summary>By its name in any calendar, or else by beginning at the same time in the same place under a like title.</summary>
    public async Task<bool> IsHereAsync(OutsideEvent outside, CancellationToken cancel)
    {
        var starts = outside.Dates[0].StartsAt;
        var others = await db.Set<Event>().AsNoTracking()
            .Where(e => e.Uid == outside.Uid || (e.Status == EventStatus.Published && e.Occurrences.Any(date => date.StartsAt == starts))).ToListAsync(cancel);
        var added = db.ChangeTracker.Entries<Event>().Where(entry => entry.State is EntityState.Added).Select(entry => entry.Entity).Where(e => e.Occurrences.Any(date => date.StartsAt == starts));
        return others.Concat(added).Any(other => other.Uid == outside.Uid || (SamePlace(other.Place, outside.Place) && Likeness.Alike(other.Title, outside.Wording.Title)));
    }

    private static bool SamePlace(EventPlace one, EventPlace other) => one.IsOnline || other.IsOnline ? one.IsOnline == other.IsOnline : one.Line == other.Line || Likeness.Alike(one.Line, other.Line);

    private static Event Make(CalendarFeed feed, OutsideEvent outside, DateTimeOffset now)
    {
        var id = Id<Event>.New(now);
        var @event = new Event
        {
            Id = id,
            Slug = EventSlug.Of(outside.Wording.Title, outside.Wording.Kind, outside.Time.Local, $"{id}"[^6..]),
            Topics = feed.TopicId is { } topic ? [topic] : [],
            CreatedAt = now,
            FeedId = feed.Id,
            Uid = outside.Uid,
            SourceUrl = outside.Url,
        };
        @event.Word(outside.Wording, now);
        @event.PutAt(outside.Place, now);
        @event.Schedule(outside.Time, now);
        Lay(@event, outside, now);
        @event.Submit();
        @event.Publish(now);
        return @event;
    }

    private static bool Update(Event mine, OutsideEvent outside, DateTimeOffset now)
    {
        var isChanged = mine.Wording != outside.Wording || mine.Place != outside.Place || mine.Time != outside.Time || mine.SourceUrl != outside.Url;

        if (isChanged)
        {
            mine.Word(outside.Wording, now);
            mine.PutAt(outside.Place, now);
            mine.Schedule(outside.Time, now);
            mine.SourceUrl = outside.Url;
        }

        isChanged |= Lay(mine, outside, now);

        if (outside.IsCancelled && mine.Status is EventStatus.Published)
        {
            mine.Cancel(null, now);
            return true;
        }

        if (!outside.IsCancelled && mine.Status is not EventStatus.Published)
        {
            mine.Publish(now);
            return true;
        }

        return isChanged;
    }

    /// <returns>Whether a date was added, moved, called off or taken out.</returns>
    private static bool Lay(Event @event, OutsideEvent outside, DateTimeOffset now)
    {
        var isChanged = false;

        foreach (var gone in @event.Occurrences.Where(date => date.StartsAt > now && outside.Dates.All(other => other.Rule != date.Rule)).ToList())
        {
            isChanged |= @event.Occurrences.Remove(gone);
        }

        foreach (var date in outside.Dates)
        {
            if (@event.Occurrences.FirstOrDefault(known => known.Rule == date.Rule) is not { } mine)
            {
                mine = new Occurrence { Id = Id<Occurrence>.New(now), EventId = @event.Id, Rule = date.Rule, Local = date.Local, StartsAt = date.StartsAt, EndsAt = date.EndsAt };
                @event.Occurrences.Add(mine);
                isChanged = true;
            }

            isChanged |= Set(mine, date);
        }

        return isChanged;
    }

    private static bool Set(Occurrence mine, OutsideDate date)
    {
        var isChanged = mine.StartsAt != date.StartsAt || mine.EndsAt != date.EndsAt || date.IsCancelled != (mine.Status is OccurrenceStatus.Cancelled);
        (mine.Local, mine.StartsAt, mine.EndsAt) = (date.Local, date.StartsAt, date.EndsAt);

        if (date.IsCancelled)
        {
            mine.Cancel(null);
        }
        else
        {
            mine.Restore();
        }

        return isChanged;
    }

    /// <summary>What a calendar no longer has is no longer shown. An empty one may be a fault, and changes nothing.</summary>
    private static int Drop(Dictionary<string, Event> known, IReadOnlyList<OutsideEvent> events, DateTimeOffset now)
    {
        if (events.Count is 0)
        {
            return 0;
        }

        var there = events.Select(outside => outside.Uid).ToHashSet(StringComparer.Ordinal);
        var gone = known.Values.Where(mine => mine.Status is EventStatus.Published && !there.Contains(mine.Uid!) && mine.Occurrences.Any(date => date.StartsAt > now)).ToList();
        gone.ForEach(mine => mine.Reject());
        return gone.Count;
    }
}
