using Microsoft.EntityFrameworkCore;
using Redress.Domain.Stories;
using Redress.Platform.Database;
using Redress.Platform.News;

namespace Redress.Follow.Announce;

/// <summary>A story that is published for the first time is news of its event and its topics.</summary>
internal static class StoryNews
{
    public static async Task AnnounceAsync(RedressDb db, DateTimeOffset now, CancellationToken cancel)
    {
        foreach (var story in db.Changed<Story>(nameof(Story.PublishedAt)).Where(story => story is { IsSample: false, Status: StoryStatus.Published }))
        {
            var topics = story.Topics.Count > 0
                ? [.. story.Topics.Select(topic => topic.TopicId)]
                : await db.Set<StoryTopic>().Where(topic => topic.StoryId == story.Id).Select(topic => topic.TopicId).ToListAsync(cancel);
            db.Announce(now, story.Headline, $"/stories/{story.Slug}", story.Language, label: null, [Subjects.Event(story.ThreadId), .. topics.Select(Subjects.Topic)]);
        }
    }
}
