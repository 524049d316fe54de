using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Redress.Topics.Packs;

namespace Redress.Stories.Browse;

/// <summary>All topics by name, narrower ones under their parent.</summary>
[AllowAnonymous]
internal sealed class TopicsModel(ListStories stories, TopicPacks packs) : PageModel
{
    public IReadOnlyList<(TopicPack Topic, IReadOnlyList<TopicPack> Narrower)> Topics { get; private set; } = [];

    public IReadOnlyDictionary<string, int> Counts { get; private set; } = new Dictionary<string, int>(StringComparer.Ordinal);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var all = packs.Current.All;
        Topics = [.. all.Where(pack => pack.Parent is null).Select(pack => (pack, (IReadOnlyList<TopicPack>)[.. all.Where(p => p.Parent == pack.Id)]))];
        Counts = await stories.CountByTopicAsync(cancel);
    }
}
