using Microsoft.EntityFrameworkCore;
using Redress.Domain.Stories;
using Redress.Platform.Database;
using Redress.Platform.News;

namespace Redress.Newsroom.Announce;

/// <summary>A story that is published for the first time is news of its event, its topics, and the officials it quotes or reports a promise of. Samples are news to nobody.</summary>
internal static class StoryNews
{
    /// <param name="db">Saves the publication.</param>
    /// <param name="story">Just published.</param>
    /// <param name="now">When.</param>
    /// <param name="cancel">Ends the work.</param>
    public static async Task AnnounceAsync(RedressDb db, Story story, DateTimeOffset now, CancellationToken cancel)
    {
        if (!story.IsSample && story.PublishedAt == now)
        {
            db.Announce(now, story.Headline, $"/stories/{story.Slug}", story.Language, label: null,
                [Subjects.Event(story.ThreadId), .. await TopicsAsync(db, story, cancel), .. await OfficialsAsync(db, story, cancel)]);
        }
    }

    private static async Task<IEnumerable<Subject>> TopicsAsync(RedressDb db, Story story, CancellationToken cancel)
    {
        var topics = story.Topics.Select(topic => topic.TopicId).ToList();
        return (topics.Count > 0 ? topics : await db.Set<StoryTopic>().Where(topic => topic.StoryId == story.Id).Select(topic => topic.TopicId).ToListAsync(cancel)).Select(Subjects.Topic);
    }

    private static async Task<IEnumerable<Subject>> OfficialsAsync(RedressDb db, Story story, CancellationToken cancel)
    {
        var named = story.Lines.Select(line => line.Who).ToList();
        named = [.. (named.Count > 0 ? named : await db.Set<BriefLine>().Where(line => line.StoryId == story.Id).Select(line => line.Who).ToListAsync(cancel)).OfType<string>().Distinct(StringComparer.Ordinal)];
        return named.Count is 0 ? [] : (await db.Officials.Where(official => named.Contains(official.Name)).Select(official => official.Id).ToListAsync(cancel)).Select(Subjects.Official);
    }
}
