using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Redress.Platform.Web.Languages;

namespace Redress.Petitions.Sponsor;

/// <summary>The page behind the link in a sponsor's mail. Opening it changes nothing; its button counts.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class BackModel(SponsorPetition sponsor, SponsorLinks links, Texts t) : PageModel
{
    public SponsorView? Shown { get; private set; }

    public BackAnswer? Answer { get; private set; }

    public bool HasBacked { get; private set; }

    public string Title => Shown is null ? t["This link does not work any more"] : HasBacked ? t["You back it"] : Shown.Petition.Text.Title;

    public Task<IActionResult> OnGetAsync(string token, CancellationToken cancel) => ShowAsync(token, cancel);

    public async Task<IActionResult> OnPostAsync(string token, CancellationToken cancel)
    {
        if (links.ReadConfirm(token) is { } id)
        {
            Answer = await sponsor.BackAsync(id, cancel);
        }

        return await ShowAsync(token, cancel);
    }

    private async Task<IActionResult> ShowAsync(string token, CancellationToken cancel)
    {
        Response.Headers["Referrer-Policy"] = "no-referrer";

        if (await sponsor.SponsorAsync(links.ReadConfirm(token), cancel) is not { } own || await sponsor.FindAsync(own.PetitionId, cancel) is not { } shown)
        {
            Response.StatusCode = StatusCodes.Status404NotFound;
            return Page();
        }

        (Shown, HasBacked) = (shown, own.ConfirmedAt is not null);
        return Page();
    }
}
