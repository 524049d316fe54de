using Redress.Platform.News;
using Redress.Platform.Web.Languages;
using Redress.Stories.Act;
using Redress.Stories.Show;

namespace Redress.Follow.Act;

/// <summary>Following the event of a story, on its page; its topics are one step further.</summary>
internal sealed class FollowTheStory(Texts texts) : IWayToAct
{
    public int Rank => 90;

    /// <summary>A file cannot be followed; only a page that is served can.</summary>
    public ValueTask<WayToAct?> ForAsync(ActionPage page, string? address, CancellationToken cancel) => new(address is null ? null : new StoryToFollow(
        new Followable(StorySubjects.Event(page.Story.ThreadId), page.Story.Headline, $"/stories/{page.Story.Slug}") { Feed = $"/stories/{page.Story.Slug}/feed.xml" },
        [.. page.Packs.Select(pack => (pack.Id, pack.Name))], texts["Follow this story"], texts["Follow"], texts["10 sec"])
    {
        Icon = "M6 17V11a6 6 0 0112 0v6l1.5 1h-15zM10 21h4",
        View = "/Follow/Act/_FollowTheStory.cshtml",
    });
}

internal sealed record StoryToFollow(Followable Story, IReadOnlyList<(string Id, string Name)> Topics, string Name, string Short, string Takes) : WayToAct("follow", Name, Short, Takes);
