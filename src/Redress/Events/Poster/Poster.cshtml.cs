using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Redress.Events.Show;
using Redress.Platform.Web;

namespace Redress.Events.Poster;

/// <summary>An event on one sheet, for a notice board.</summary>
[AllowAnonymous]
internal sealed class PosterModel(ShowEvent show, Site site) : PageModel
{
    public EventPage Shown { get; private set; } = null!;

    /// <summary>The address as one types it.</summary>
    public string Typed => site.Address(Request, Shown.Path).Split("://")[^1];

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        if (await show.RunAsync(slug, cancel) is not { } page)
        {
            return NotFound();
        }

        Shown = page;
        return Page();
    }
}
