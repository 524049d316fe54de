using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Redress.Domain.Organizations;

namespace Redress.Organizations.Submit;

/// <summary>What the mailed link opens: the suggestion once more, and the button. Opening it changes nothing.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
internal sealed class ConfirmModel(SubmitOrganization submit) : PageModel
{
    /// <summary>Null where the link is no good any more.</summary>
    public Organization? Organization { get; private set; }

    public async Task OnGetAsync(string token, CancellationToken cancel)
    {
        Response.Headers["Referrer-Policy"] = "no-referrer";
        Organization = await submit.FindAsync(token, cancel);
    }

    public async Task<IActionResult> OnPostAsync(string token, CancellationToken cancel) => await submit.ConfirmAsync(token, cancel) switch
    {
        ConfirmOrganizationAnswer.Submitted or ConfirmOrganizationAnswer.Gone => Redirect($"/organizations/confirm/{token}"),
    };
}
