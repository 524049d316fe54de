using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Redress.Commitments.Show;

/// <summary>The public record of one commitment.</summary>
[AllowAnonymous]
internal sealed class CommitmentModel(ShowCommitment show) : PageModel
{
    public CommitmentPage Record { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        if (await show.RunAsync(slug, cancel) is not { } record)
        {
            return NotFound();
        }

        Record = record;
        return Page();
    }
}
