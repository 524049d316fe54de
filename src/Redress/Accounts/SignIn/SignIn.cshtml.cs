using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Redress.Domain;
using Redress.Platform.Web;

namespace Redress.Accounts.SignIn;

[AllowAnonymous]
[IgnoreAntiforgeryToken]
internal sealed class SignInModel(SendSignInLink send, Site site) : PageModel
{
    /// <summary>Whether somebody who is signed in is asked to show that it is still them.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Again { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? ReturnPath { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    public bool IsSent { get; private set; }

    public string Next => Url.IsLocalUrl(ReturnPath) ? ReturnPath! : "/desk";

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!EmailAddress.TryParse(Email, null, out var address))
        {
            ModelState.AddModelError(nameof(Email), "Enter an e-mail address, like name@example.org");
            return Page();
        }

        await send.RunAsync(address, Url.IsLocalUrl(ReturnPath) ? ReturnPath : null, path => site.Address(Request, path), cancel);
        IsSent = true;
        return Page();
    }
}
