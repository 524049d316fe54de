using Redress.Platform.Web.Languages;
using Redress.Share.Posts;
using Redress.Stories.Act;
using Redress.Stories.Show;

namespace Redress.Share;

internal sealed class ShareThePage(Texts texts) : IWayToAct
{
    public int Rank => 40;

    public ValueTask<WayToAct?> ForAsync(ActionPage page, string? address, CancellationToken cancel)
    {
        var kit = new ShareKit(StoryToShare.Of(page, address ?? page.Story.Url ?? "", texts));
        return new(new PageToShare(texts["Share this page"], texts["Share"], texts["10 sec"], page.Story.Slug, kit)
        {
            Icon = "M12 15V4M8 8l4-4 4 4M5 13v7h14v-7",
            View = "/Share/Kit/_ShareThePage.cshtml",
            Steps = [new(texts["Copy a text, change it until it sounds like you, and post it where people know you."])],
            Wordings = [.. kit.Posts.GroupBy(post => post.Text, StringComparer.Ordinal).Select(Wording)],
        });
    }

    /// <summary>One text for all networks it serves, with the narrowest of their limits.</summary>
    private static Wording Wording(IGrouping<string, ReadyPost> posts) =>
        new(string.Join(", ", posts.Select(post => post.Network.Name)), posts.Key, [], posts.Min(post => post.Network.Limit));
}

internal sealed record PageToShare(string Name, string Short, string Takes, string Slug, ShareKit Kit) : WayToAct("share", Name, Short, Takes);
