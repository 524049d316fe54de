using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Redress.Platform.Counting;
using Redress.Platform.Web;
using Redress.Stories.Act;

namespace Redress.Stories.Show;

/// <summary>The action page.</summary>
[AllowAnonymous]
internal sealed class ShowModel(ShowStory show, IEnumerable<IWayToAct> ways, Site site, Counts counts) : PageModel
{
    public ActionPage Story { get; private set; } = null!;

    public string Address { get; private set; } = "";

    public IReadOnlyList<WayToAct> Ways { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        switch (await show.RunAsync(slug, cancel))
        {
            case StoryAnswer.Found found:
                Story = found.Page;
                Address = site.Address(Request, $"/stories/{slug}");
                Ways = await ways.ForAsync(Story, Address, cancel);
                counts.AddRead(Request, Story.Story.Id.Value);
                return Page();
            case StoryAnswer.TakenDown:
                return StatusCode(StatusCodes.Status410Gone);
            default:
                return NotFound();
        }
    }
}
