using Redress.Platform.News;
using Redress.Topics.Packs;

namespace Redress.Follow.Act;

internal sealed class TopicToFollow(TopicPacks packs) : IFollowable
{
    public string Kind => StorySubjects.TopicKind;

    public Task<Followable?> FindAsync(string key, CancellationToken cancel) => Task.FromResult(packs.Current.Find(key) is { } topic
        ? new Followable(StorySubjects.Topic(key), topic.Name, $"/topics/{key}") { Feed = $"/topics/{key}/feed.xml" }
        : null);
}
