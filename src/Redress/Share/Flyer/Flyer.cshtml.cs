using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Redress.Domain.Stories;
using Redress.Platform.Web;
using Redress.Stories.Act;
using Redress.Stories.Show;

namespace Redress.Share.Flyer;

/// <summary>A story on one sheet, for a notice board.</summary>
[AllowAnonymous]
internal sealed class FlyerModel(ShowStory show, IEnumerable<IWayToAct> ways, Site site) : PageModel
{
    public FlyerContent Flyer { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        switch (await show.RunAsync(slug, cancel))
        {
            case StoryAnswer.Found found:
                Flyer = await FlyerContent.OfAsync(found.Page, site.Address(Request, $"/stories/{slug}"), ways, cancel);
                return Page();
            case StoryAnswer.TakenDown:
                return StatusCode(StatusCodes.Status410Gone);
            default:
                return NotFound();
        }
    }
}

/// <summary>What fits on one sheet.</summary>
internal sealed record FlyerContent(ActionPage Page, string Address, IReadOnlyList<string> Happened, IReadOnlyList<string> Unknown, IReadOnlyList<WayToAct> Ways)
{
    private const int MostLines = 4;
    private const int MostUnknown = 2;
    private const int MostWays = 4;

    public static async Task<FlyerContent> OfAsync(ActionPage page, string address, IEnumerable<IWayToAct> ways, CancellationToken cancel) => new(
        page, address,
        [.. page.Lines(BriefLineKind.Happened).Take(MostLines).Select(line => line.Text)],
        [.. page.Lines(BriefLineKind.Unknown).Take(MostUnknown).Select(line => line.Text)],
        [.. (await ways.ForAsync(page, address, cancel)).Where(way => way.Id is not "source").Take(MostWays)]);

    /// <summary>The address as one types it.</summary>
    public string Typed => Address.Split("://")[^1];
}
