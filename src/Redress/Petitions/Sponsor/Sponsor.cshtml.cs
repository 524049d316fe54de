using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Redress.Petitions.Draft;
using Redress.Platform.Web.Languages;

namespace Redress.Petitions.Sponsor;

/// <summary>The page whose link is given to people who may back a petition.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class SponsorModel(SponsorPetition sponsor, SponsorLinks links, Texts t) : PageModel
{
    public SponsorView? Shown { get; private set; }

    public string? Email { get; private set; }

    public bool IsSent { get; private set; }

    public IReadOnlyList<FieldProblem> Problems { get; private set; } = [];

    public string Title => Shown is null ? t["This link does not work any more"] : IsSent ? t["Check your e-mail to back it"] : Shown.Petition.Text.Title;

    public Task<IActionResult> OnGetAsync(string token, CancellationToken cancel) => ShowAsync(token, cancel);

    public async Task<IActionResult> OnPostAsync(string token, [FromForm] string? email, CancellationToken cancel)
    {
        Email = email;

        if (await sponsor.FindAsync(links.ReadSponsor(token), cancel) is { } shown)
        {
            switch (await sponsor.AskAsync(shown.Petition, email, cancel))
            {
                case SponsorAnswer.Sent:
                    IsSent = true;
                    break;
                case SponsorAnswer.NoAddress:
                    Problems = [new("email", t["Check the e-mail address for a typing mistake. It should look like name@example.org"])];
                    Response.StatusCode = StatusCodes.Status400BadRequest;
                    break;
                case SponsorAnswer.NotLooking:
                    break;
            }
        }

        return await ShowAsync(token, cancel);
    }

    private async Task<IActionResult> ShowAsync(string token, CancellationToken cancel)
    {
        Shown = await sponsor.FindAsync(links.ReadSponsor(token), cancel);

        if (Shown is null)
        {
            Response.StatusCode = StatusCodes.Status404NotFound;
        }

        return Page();
    }
}
