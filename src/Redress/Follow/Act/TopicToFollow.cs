using Redress.Platform.News;
using Redress.Platform.Web.Languages;
using Redress.Topics.Packs;

namespace Redress.Follow.Act;

internal sealed class TopicToFollow(TopicPacks packs, Texts texts) : IFollowable
{
    public string Kind => Subjects.TopicKind;

    public Task<Followable?> FindAsync(string key, CancellationToken cancel) => Task.FromResult(packs.Current.Find(key) is { } topic
        ? new Followable(Subjects.Topic(key), texts[topic.Name], $"/topics/{key}") { Feed = $"/topics/{key}/feed.xml" }
        : null);
}
