using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Redress.Domain.Petitions;
using Redress.Petitions.Manage;
using Redress.Petitions.Sign;
using Redress.Platform.Web.Languages;

namespace Redress.Petitions.Confirm;

/// <summary>The page behind the link in the mail. Opening it changes nothing, whoever or whatever opens it; its button confirms.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class ConfirmModel(ConfirmSignature confirm, FindOwnSignature find, SignatureLinks links, TimeProvider clock, Texts t) : PageModel
{
    public OwnSignature? Own { get; private set; }

    public string Token { get; private set; } = "";

    public string? Notice { get; private set; }

    public string? ManagePath { get; private set; }

    public bool IsOpen => Own is { Petition: { Status: PetitionStatus.Open } petition } && !(petition.ClosesAt <= clock.GetUtcNow());

    public string Title => Own?.Signature.State switch
    {
        SignatureState.Pending => IsOpen ? t["Confirm your signature"] : t["The petition closed before you confirmed"],
        SignatureState.Confirmed => t["Your signature is counted"],
        SignatureState.Held => t["Your signature is confirmed, and held for a check"],
        SignatureState.Withdrawn => t["You have withdrawn this signature"],
        SignatureState.Invalidated => t["Your signature does not count"],
        _ => t["This link does not work any more"],
    };

    public Task<IActionResult> OnGetAsync(string? token, CancellationToken cancel) => ShowAsync(token, cancel);

    public async Task<IActionResult> OnPostAsync([FromForm] string? token, CancellationToken cancel)
    {
        if (links.ReadConfirm(token) is { } id && await confirm.RunAsync(id, cancel) is ConfirmAnswer.Busy)
        {
            Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            Response.Headers.RetryAfter = SignApi.RetryAfterSeconds;
            Notice = t["Very many people are signing just now, and yours is not confirmed yet. Press the button again in a few seconds."];
        }

        return await ShowAsync(token, cancel);
    }

    private async Task<IActionResult> ShowAsync(string? token, CancellationToken cancel)
    {
        // The link is in the address of this page: no other site may learn it.
        Response.Headers["Referrer-Policy"] = "no-referrer";
        Token = token ?? "";
        var id = links.ReadConfirm(token);
        Own = await find.RunAsync(id, cancel);
        ManagePath = id is { } signature ? links.PathToManage(signature) : null;

        if (Own is null)
        {
            Response.StatusCode = StatusCodes.Status404NotFound;
        }

        return Page();
    }
}
