using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Redress.Platform.Web;
using Redress.Stories.Act;
using Redress.Stories.Show;

namespace Redress.Share.Embed;

/// <summary>A story in a frame on somebody else's site: what happened in short, and the ways to act as links that open here.</summary>
[AllowAnonymous]
[MayBeFramed]
internal sealed class EmbedModel(ShowStory show, IEnumerable<IWayToAct> ways, Site site) : PageModel
{
    private const int MostLines = 3;
    private const int MostWays = 3;

    public ActionPage Story { get; private set; } = null!;

    public string Address { get; private set; } = "";

    public IReadOnlyList<string> Lines { get; private set; } = [];

    public IReadOnlyList<WayToAct> Ways { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        switch (await show.RunAsync(slug, cancel))
        {
            case StoryAnswer.Found found:
                Story = found.Page;
                Address = site.Address(Request, $"/stories/{slug}");
                Lines = [.. Story.Lines(Domain.Stories.BriefLineKind.Happened).Take(MostLines).Select(line => line.Text)];
                Ways = [.. (await ways.ForAsync(Story, Address, cancel)).Where(way => way.Id is not ("source" or "share")).Take(MostWays)];
                return Page();
            case StoryAnswer.TakenDown:
                return StatusCode(StatusCodes.Status410Gone);
            default:
                return NotFound();
        }
    }
}
