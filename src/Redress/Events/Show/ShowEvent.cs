using Microsoft.EntityFrameworkCore;
using Redress.Domain.Events;
using Redress.Platform.Database;
using Redress.Topics.Packs;

namespace Redress.Events.Show;

/// <summary>Everything the public page of one event shows.</summary>
/// <param name="Event">With all its dates.</param>
/// <param name="Dates">Those that are not over, the soonest first; where all are, the last one.</param>
/// <param name="Story">The story it is about: slug and headline; null for none.</param>
/// <param name="Topics">Its topics.</param>
/// <param name="Source">The outside calendar it comes from; null for our own.</param>
internal sealed record EventPage(Event Event, IReadOnlyList<Occurrence> Dates, (string Slug, string Headline)? Story, IReadOnlyList<TopicPack> Topics, string? Source)
{
    public bool IsOver { get; init; }

    /// <summary>Whether somebody may reply here: to our own, while a date is to come.</summary>
    public bool TakesReplies => Event is { Status: EventStatus.Published, FeedId: null } && !IsOver && Open.Count > 0;

    public IReadOnlyList<Occurrence> Open => [.. Dates.Where(date => date.Status is OccurrenceStatus.Planned)];

    public string Path => $"/events/{Event.Slug}";
}

internal sealed class ShowEvent(RedressDb db, TopicPacks packs, TimeProvider clock)
{
    /// <returns>Null where there is no such event, or it is not public.</returns>
    public async Task<EventPage?> RunAsync(string slug, CancellationToken cancel) =>
        await db.Set<Event>().AsNoTracking().Include(e => e.Occurrences).SingleOrDefaultAsync(e => e.Slug == slug, cancel) is { IsPublic: true } @event ? await OfAsync(@event, cancel) : null;

    public async Task<EventPage> OfAsync(Event @event, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var ahead = @event.Occurrences.Where(date => date.EndsAt > now).OrderBy(date => date.StartsAt).ToList();
        var story = await db.Stories.Where(s => s.Id == @event.StoryId && s.Status == Domain.Stories.StoryStatus.Published).Select(s => new { s.Slug, s.Headline }).SingleOrDefaultAsync(cancel);
        var source = @event.FeedId is { } feed ? await db.Set<CalendarFeed>().Where(f => f.Id == feed).Select(f => f.Title).SingleOrDefaultAsync(cancel) : null;
        return new EventPage(
            @event, ahead is [] ? [.. @event.Occurrences.OrderBy(date => date.StartsAt).TakeLast(1)] : ahead, story is null ? null : (story.Slug, story.Headline),
            [.. @event.Topics.Select(packs.Current.Find).OfType<TopicPack>()], source)
        { IsOver = ahead is [] };
    }
}
