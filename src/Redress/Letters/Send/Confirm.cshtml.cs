using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Redress.Letters.Send;

/// <summary>What the mailed link opens: the letter once more, and the button that lets it out. Opening it changes nothing.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
internal sealed class ConfirmModel(OpenLetter open, ConfirmLetter confirm, FollowWhatWasWritten followWhat, LetterLinks links) : PageModel
{
    public OpenedLetter Opened { get; private set; } = null!;

    public string Token { get; private set; } = "";

    public string PageLink { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string token, CancellationToken cancel)
    {
        if (links.ReadConfirm(token) is not { } id)
        {
            return NotFound();
        }

        if (await open.RunAsync(id, cancel) is not { } opened)
        {
            return StatusCode(StatusCodes.Status410Gone);
        }

        Response.Headers["Referrer-Policy"] = "no-referrer";
        (Opened, Token, PageLink) = (opened, token, links.Page(id));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string token, bool askMe, bool follow, CancellationToken cancel)
    {
        if (links.ReadConfirm(token) is not { } id)
        {
            return NotFound();
        }

        if (await confirm.RunAsync(id, askMe, cancel) is ConfirmAnswer.Gone)
        {
            return StatusCode(StatusCodes.Status410Gone);
        }

        if (follow)
        {
            await followWhat.RunAsync(id, cancel);
        }

        return Redirect(links.Page(id));
    }
}
