using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Stories;
using Redress.Platform.Database;
using Redress.Platform.News;

namespace Redress.Follow.Act;

/// <summary>Following a story is following its event: every later story of its thread is news.</summary>
internal sealed class EventToFollow(RedressDb db) : IFollowable
{
    public string Kind => StorySubjects.EventKind;

    public async Task<Followable?> FindAsync(string key, CancellationToken cancel)
    {
        if (!Id<EventThread>.TryParse(key, null, out var thread))
        {
            return null;
        }

        return await db.Stories.AsNoTracking()
            .Where(story => story.ThreadId == thread && story.Status == StoryStatus.Published)
            .OrderByDescending(story => story.PublishedAt)
            .Select(story => new Followable(new Subject(StorySubjects.EventKind, key), story.Headline, $"/stories/{story.Slug}") { Feed = $"/stories/{story.Slug}/feed.xml" })
            .FirstOrDefaultAsync(cancel);
    }
}
