using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Redress.Petitions.Sponsor;
using Redress.Platform.Web.Languages;

namespace Redress.Petitions.Draft;

/// <summary>The page behind the private link. Opening it changes nothing; its buttons do.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class DraftModel(OwnDraft own, DraftLinks links, SponsorLinks sponsors, Texts t) : PageModel
{
    public DraftView? Draft { get; private set; }

    public PetitionForm Form { get; private set; } = new(new PetitionFields(), []);

    public string Token { get; private set; } = "";

    public string? Notice { get; private set; }

    public bool IsTakenBack { get; private set; }

    public string Gone => IsTakenBack ? t["It is deleted"] : t["This link does not work any more"];

    public string SponsorLink => sponsors.ToSponsor(Draft!.Petition.Id);

    public Task<IActionResult> OnGetAsync(string token, CancellationToken cancel) => ShowAsync(token, cancel);

    public async Task<IActionResult> OnPostSaveAsync(string token, [FromForm] PetitionFields fields, CancellationToken cancel)
    {
        if (await FindAsync(token, cancel) is { } draft)
        {
            var problems = await own.SaveAsync(draft, fields, cancel);

            if (problems.Count > 0)
            {
                Form = new PetitionForm(fields, problems);
                Response.StatusCode = StatusCodes.Status400BadRequest;
                return Page();
            }

            Notice = t["Saved."];
        }

        return await ShowAsync(token, cancel);
    }

    public async Task<IActionResult> OnPostConfirmAsync(string token, CancellationToken cancel)
    {
        if (await FindAsync(token, cancel) is { } draft)
        {
            await own.ConfirmAsync(draft, cancel);
        }

        return await ShowAsync(token, cancel);
    }

    public async Task<IActionResult> OnPostTakeBackAsync(string token, CancellationToken cancel)
    {
        if (await FindAsync(token, cancel) is { } draft)
        {
            IsTakenBack = draft.CanBeTakenBack;
            await own.TakeBackAsync(draft, cancel);
        }

        return await ShowAsync(token, cancel);
    }

    private async Task<DraftView?> FindAsync(string token, CancellationToken cancel)
    {
        // The link is in the address of this page: no other site may learn it.
        Response.Headers["Referrer-Policy"] = "no-referrer";
        Token = token;
        return Draft = await own.FindAsync(links.Read(token), cancel);
    }

    private async Task<IActionResult> ShowAsync(string token, CancellationToken cancel)
    {
        if (await FindAsync(token, cancel) is { } draft)
        {
            Form = new PetitionForm(PetitionFields.Of(draft.Petition), []);
        }
        else if (!IsTakenBack)
        {
            Response.StatusCode = StatusCodes.Status404NotFound;
        }

        return Page();
    }
}
