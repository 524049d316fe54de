using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Redress.Domain.Stories;

namespace Redress.Commentaries.Send;

/// <summary>Where the link of the mail leads: a page with one button. Opening it sends nothing.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
internal sealed class ConfirmViewModel(SendView send) : PageModel
{
    public Commentary View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string token, CancellationToken cancel)
    {
        if (await send.FindAsync(token, cancel) is not { } view)
        {
            return NotFound();
        }

        View = view;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string token, CancellationToken cancel) => await send.ConfirmAsync(token, cancel) switch
    {
        ConfirmViewAnswer.Confirmed => Redirect($"/views/confirm/{token}"),
        ConfirmViewAnswer.NoSuchView => NotFound(),
    };
}
