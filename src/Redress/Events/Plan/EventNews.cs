using Microsoft.EntityFrameworkCore;
using Redress.Domain.Events;
using Redress.Platform.Database;
using Redress.Platform.News;

namespace Redress.Events.Plan;

/// <summary>Tells those who follow the event, its story's event or its topics. Samples and outside calendars are no news.</summary>
internal static class EventNews
{
    public const string New = "New event";
    public const string Moved = "Moved to another time or place";
    public const string Cancelled = "Cancelled";
    public const string DatesCancelled = "Not on every date";

    public static async Task AnnounceAsync(RedressDb db, Event @event, string label, DateTimeOffset now, CancellationToken cancel)
    {
        if (@event.IsSample || @event.FeedId is not null)
        {
            return;
        }

        var story = await db.Stories.Where(s => s.Id == @event.StoryId).Select(s => new { s.ThreadId }).SingleOrDefaultAsync(cancel);
        List<Subject> about = [Subjects.Gathering(@event.Slug)];

        if (story is not null)
        {
            about.Add(Subjects.Event(story.ThreadId));
        }

        if (label is New)
        {
            about.AddRange(@event.Topics.Select(Subjects.Topic));
        }

        db.Announce(now, @event.Title, $"/events/{@event.Slug}", @event.Language, label, about);
    }
}
