using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Events;
using Redress.Platform.Database;

namespace Redress.Events.Browse;

/// <summary>Events to come, the soonest first; a series stands once, with its next date.</summary>
internal sealed class ListEvents(RedressDb db, TimeProvider clock)
{
    public const int PerPage = 20;

    /// <summary>What is looked through for a distance.</summary>
    public const int Most = 2000;

    public async Task<(IReadOnlyList<EventTeaser> Events, bool More)> PageAsync(EventQuery query, CancellationToken cancel)
    {
        var found = await FindAsync(query, (query.Page - 1) * PerPage, PerPage + 1, cancel);
        return ([.. found.Take(PerPage)], found.Count > PerPage);
    }

    public async Task<IReadOnlyList<EventTeaser>> FindAsync(EventQuery query, int skip, int take, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var ids = await Matching(query)
            .Select(@event => new { @event.Id, Next = @event.Occurrences.Where(date => date.EndsAt > now).Min(date => (DateTimeOffset?)date.StartsAt) })
            .Where(@event => @event.Next != null)
            .OrderBy(@event => @event.Next).ThenBy(@event => @event.Id)
            .Skip(skip).Take(take).Select(@event => @event.Id)
            .ToListAsync(cancel);
        return await TeasersAsync(ids, now, cancel);
    }

    private IQueryable<Event> Matching(EventQuery query)
    {
        var events = db.Set<Event>().AsNoTracking().Where(@event => @event.Status == EventStatus.Published || @event.Status == EventStatus.Cancelled);
        events = query.Kind is { } kind ? events.Where(@event => @event.Kind == kind) : events;
        events = query.Topic is { } topic ? events.Where(@event => @event.Topics.Contains(topic)) : events;
        events = query.Story is { } story ? events.Where(@event => @event.StoryId == story) : events;
        events = query.OnlineOnly ? events.Where(@event => @event.Link != null || (@event.Venue == null && @event.Street == null && @event.City == null)) : events;
        return query.State is { } state ? events.Where(@event => @event.State == state) : events;
    }

    private async Task<IReadOnlyList<EventTeaser>> TeasersAsync(List<Id<Event>> ids, DateTimeOffset now, CancellationToken cancel)
    {
        var events = await db.Set<Event>().AsNoTracking().Where(@event => ids.Contains(@event.Id))
            .Include(@event => @event.Occurrences.Where(date => date.EndsAt > now).OrderBy(date => date.StartsAt)).ToListAsync(cancel);
        var feeds = await db.Set<CalendarFeed>().AsNoTracking().ToDictionaryAsync(feed => feed.Id, feed => feed.Title, cancel);
        return [.. events.OrderBy(@event => ids.IndexOf(@event.Id)).Select(@event => new EventTeaser(
            @event, Next(@event), @event.Occurrences.Count - 1, @event.FeedId is { } feed ? feeds.GetValueOrDefault(feed) : null))];
    }

    /// <summary>A date that is called off is passed over while another one comes.</summary>
    private static Occurrence Next(Event @event) =>
        @event.Occurrences.Where(date => date.Status is OccurrenceStatus.Planned).MinBy(date => date.StartsAt) ?? @event.Occurrences.MinBy(date => date.StartsAt)!;
}
