using Redress.Stories.Show;

namespace Redress.Stories.Act;

internal sealed class FollowTheStory : IWayToAct
{
    public int Rank => 90;

    /// <summary>A file cannot be followed; only a page that is served can.</summary>
    public ValueTask<WayToAct?> ForAsync(ActionPage page, string? address, CancellationToken cancel) => new(address is null ? null : new StoryToFollow(
        page.Story.Slug, [.. page.Packs.Select(pack => (pack.Id, pack.Name))])
    {
        Icon = "M6 17V11a6 6 0 0112 0v6l1.5 1h-15zM10 21h4",
        View = "/Stories/Act/_FollowTheStory.cshtml",
    });
}

internal sealed record StoryToFollow(string Slug, IReadOnlyList<(string Id, string Name)> Topics) : WayToAct("follow", "Follow this story", "Follow", "10 sec");
