using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Redress.Accounts.SignIn;

/// <summary>Where a link from a mail leads: only its button signs in, since mail scanners follow links.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
internal sealed class EnterModel(EnterByLink enter) : PageModel
{
    public Account? Account { get; private set; }

    public bool IsInvitation { get; private set; }

    public async Task OnGetAsync(string token, CancellationToken cancel)
    {
        if (await enter.FindAsync(token, cancel) is var (link, account))
        {
            (Account, IsInvitation) = (account, link.Purpose is LinkPurpose.Invitation);
        }
    }

    public async Task<IActionResult> OnPostAsync(string token, CancellationToken cancel) =>
        await enter.RunAsync(token, cancel) is { } next ? LocalRedirect(next) : Page();
}
