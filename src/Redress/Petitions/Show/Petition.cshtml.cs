using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Redress.Petitions.Sign;
using Redress.Platform.Web;
using Redress.Platform.Web.Errors;
using Redress.Platform.Web.Languages;

namespace Redress.Petitions.Show;

/// <summary>A petition's own page, and where its form is sent.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
internal sealed class PetitionModel(ShowPetition show, SignPetition sign, Site site, Texts t) : PageModel
{
    public SignForm Form { get; private set; } = null!;

    /// <summary>Where a moderator turned it down; then there is nothing to sign.</summary>
    public RejectedPetition? TurnedDown { get; private set; }

    public string Address { get; private set; } = "";

    /// <summary>It is stored, and the next step is a mail that waits so long; null where nothing is stored.</summary>
    public TimeSpan? MailAfter { get; private set; }

    /// <summary>What the browser has to do first.</summary>
    public string? Task { get; private set; }

    /// <summary>Why nothing was stored, where no answer in the form is to blame.</summary>
    public string? Notice { get; private set; }

    public Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel) => ShowAsync(slug, new SignRequest(), [], cancel);

    public async Task<IActionResult> OnPostAsync(string slug, [FromForm] SignRequest request, CancellationToken cancel)
    {
        Response.Headers.CacheControl = "no-store";

        switch (await sign.RunAsync(slug, request, new SignDoor(HttpContext.Connection.RemoteIpAddress, IsForm: true), cancel))
        {
            case SignAnswer.Accepted accepted:
                MailAfter = accepted.MailAfter;
                break;
            case SignAnswer.Challenged challenged:
                Task = challenged.Task;
                break;
            case SignAnswer.TooMany:
                Response.StatusCode = StatusCodes.Status429TooManyRequests;
                Response.Headers.RetryAfter = SignApi.RetryAfterFloodSeconds;
                Notice = t["From your network come so many signatures made by a program that we take no more of them for ten minutes. What you typed is still here. With scripts switched on you can sign now."];
                break;
            case SignAnswer.Invalid invalid:
                Response.StatusCode = StatusCodes.Status400BadRequest;
                return await ShowAsync(slug, request, invalid.Problems, cancel);
            case SignAnswer.TextChanged:
                Response.StatusCode = StatusCodes.Status409Conflict;
                Notice = t["The text was changed while you were reading. Nothing is signed yet: read it again, then sign if you still agree."];
                break;
            case SignAnswer.Closed:
                Response.StatusCode = StatusCodes.Status409Conflict;
                Notice = t["This petition has closed. It cannot be signed any more."];
                break;
            case SignAnswer.Busy:
                Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                Response.Headers.RetryAfter = SignApi.RetryAfterSeconds;
                Notice = t["Very many people are signing just now, and your signature is not stored yet. What you typed is still here: press the button again in a few seconds."];
                break;
            case SignAnswer.NoSuchPetition:
                break;
        }

        return await ShowAsync(slug, request, [], cancel);
    }

    /// <summary>Back to the form with everything that was typed, to mend the address.</summary>
    public Task<IActionResult> OnPostCorrectAsync(string slug, [FromForm] SignRequest request, CancellationToken cancel)
    {
        Response.Headers.CacheControl = "no-store";
        Notice = t["Correct the address, then sign again. Only an address whose link is opened counts."];
        return ShowAsync(slug, request, [], cancel);
    }

    private async Task<IActionResult> ShowAsync(string slug, SignRequest values, IReadOnlyList<SignProblem> problems, CancellationToken cancel)
    {
        switch (await show.RunAsync(slug, cancel))
        {
            case PetitionAnswer.Found(var page):
                Form = new SignForm(page, values, problems);
                Address = site.Address(Request, $"/petitions/{slug}");
                return Page();
            case PetitionAnswer.TurnedDown turned:
                TurnedDown = turned.Petition;
                ViewData["NoIndex"] = true;
                return Page();
            case PetitionAnswer.TakenDown gone:
                HttpContext.Items[ErrorModel.Because] = gone.Because;
                return StatusCode(StatusCodes.Status410Gone);
            default:
                return NotFound();
        }
    }
}
