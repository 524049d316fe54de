using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Redress.Follow.Manage;

/// <summary>Where "Stop these mails" leads: a page with one button for people, which mail programs press for them (RFC 8058) from anywhere and without a cookie.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
internal sealed class StopModel(StopFollowing stop) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "t")]
    public string? Token { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await stop.RunAsync(Token, cancel);
        return Redirect("/follow/stopped");
    }
}
