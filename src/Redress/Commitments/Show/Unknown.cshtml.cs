using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Redress.Commitments.Show;

/// <summary>The public record of one unknown.</summary>
[AllowAnonymous]
internal sealed class UnknownModel(ShowUnknowns show) : PageModel
{
    public UnknownPage Record { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        if (await show.OneAsync(slug, cancel) is not { } record)
        {
            return NotFound();
        }

        Record = record;
        return Page();
    }
}
