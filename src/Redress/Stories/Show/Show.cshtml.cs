using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Redress.Domain.Accounts;
using Redress.Platform.Counting;
using Redress.Platform.Web;
using Redress.Platform.Web.Errors;
using Redress.Stories.Act;
using Redress.Stories.Next;

namespace Redress.Stories.Show;

/// <summary>The action page.</summary>
[AllowAnonymous]
internal sealed class ShowModel(ShowStory show, IEnumerable<IWayToAct> ways, Site site, Counts counts) : PageModel
{
    public ActionPage Story { get; private set; } = null!;

    public string Address { get; private set; } = "";

    public IReadOnlyList<WayToAct> Ways { get; private set; } = [];

    /// <summary>Whether an editor looks at it before it is public.</summary>
    public bool IsPreview { get; private set; }

    /// <summary>The action bar of phones: what is left to do, in the order of the published rule.</summary>
    public IReadOnlyList<WayToAct> Bar { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string slug, bool preview, CancellationToken cancel)
    {
        IsPreview = preview && (User.IsInRole($"{Role.Editor}") || User.IsInRole($"{Role.Administrator}"));

        switch (await show.RunAsync(slug, IsPreview, cancel))
        {
            case StoryAnswer.Found found:
                Story = found.Page;
                Address = site.Address(Request, $"/stories/{slug}");
                Ways = await ways.ForAsync(Story, Address, cancel);
                ViewData["NoIndex"] = IsPreview;
                Response.Headers.CacheControl = IsPreview ? "no-store" : Response.Headers.CacheControl;
                Bar = [.. NextStep.InOrder(Ways, NextStep.Done(Request.Query["done"])).Take(3)];
                counts.AddRead(Request, Story.Story.Id.Value);
                return Page();
            case StoryAnswer.TakenDown gone:
                HttpContext.Items[ErrorModel.Because] = gone.Because;
                return StatusCode(StatusCodes.Status410Gone);
            default:
                return NotFound();
        }
    }
}
