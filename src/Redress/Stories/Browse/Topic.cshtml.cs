using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Redress.Stories.Show;
using Redress.Topics.Packs;

namespace Redress.Stories.Browse;

/// <summary>One topic: background, questions, and the stories that give evidence for it.</summary>
[AllowAnonymous]
internal sealed class TopicModel(ListStories stories, TopicPacks packs) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "page-number")]
    public int Number { get; set; } = 1;

    public TopicPack Topic { get; private set; } = null!;

    public TopicPack? Wider { get; private set; }

    public IReadOnlyList<TopicPack> Narrower { get; private set; } = [];

    public IReadOnlyList<StoryTeaser> Stories { get; private set; } = [];

    public bool More { get; private set; }

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancel)
    {
        if (packs.Current.Find(id) is not { } topic)
        {
            return NotFound();
        }

        Number = Math.Clamp(Number, 1, 1000);
        Topic = topic;
        Wider = topic.Parent is { } parent ? packs.Current.Find(parent) : null;
        Narrower = [.. packs.Current.All.Where(pack => pack.Parent == id)];
        (Stories, More) = await stories.PageAsync(Number, id, cancel);
        return Page();
    }
}
