using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Redress.Stories.Show;
using Redress.Topics.Packs;

namespace Redress.Stories.Browse;

/// <summary>The latest stories.</summary>
[AllowAnonymous]
internal sealed class HomeModel(ListStories stories, TopicPacks packs) : PageModel
{
    private const int MostTopics = 8;

    [BindProperty(SupportsGet = true, Name = "page-number")]
    public int Number { get; set; } = 1;

    public IReadOnlyList<StoryTeaser> Stories { get; private set; } = [];

    public bool More { get; private set; }

    /// <summary>Topics with most stories.</summary>
    public IReadOnlyList<(TopicPack Topic, int Count)> Topics { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        Number = Math.Clamp(Number, 1, 1000);
        (Stories, More) = await stories.PageAsync(Number, topic: null, cancel);
        var counts = await stories.CountByTopicAsync(cancel);
        Topics = [.. packs.Current.All
            .Select(pack => (pack, counts.GetValueOrDefault(pack.Id)))
            .Where(topic => topic.Item2 > 0)
            .OrderByDescending(topic => topic.Item2)
            .Take(MostTopics)];
        return Stories.Count == 0 && Number > 1 ? NotFound() : Page();
    }
}
