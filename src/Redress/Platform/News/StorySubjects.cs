using Redress.Domain;
using Redress.Domain.Stories;
using Redress.Platform.Database;

namespace Redress.Platform.News;

/// <summary>What a story is news of: its event and its topics.</summary>
internal static class StorySubjects
{
    public const string EventKind = "event";
    public const string TopicKind = "topic";

    public static Subject Event(Id<EventThread> thread) => new(EventKind, $"{thread}");

    public static Subject Topic(string id) => new(TopicKind, id);

    /// <summary>Announces a story that is published for the first time, in the same transaction.</summary>
    public static void Announce(this RedressDb db, Story story, DateTimeOffset now)
    {
        if (story is { IsSample: false, Status: StoryStatus.Published } && story.PublishedAt == now)
        {
            db.Announce(now, story.Headline, $"/stories/{story.Slug}", story.Language, [Event(story.ThreadId), .. story.Topics.Select(topic => Topic(topic.TopicId))]);
        }
    }
}
