using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Redress.Events.Plan;
using Redress.Events.Reply;
using Redress.Platform.Web.Languages;

namespace Redress.Events.Show;

/// <summary>The public page of one event, with the form to reply.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
internal sealed class EventModel(ShowEvent show, AskToCome ask, Texts texts) : PageModel
{
    [BindProperty]
    public ReplyForm Form { get; set; } = new();

    public EventPage Shown { get; private set; } = null!;

    public IReadOnlyList<FormProblem> Problems { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel) => await FindAsync(slug, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string slug, CancellationToken cancel)
    {
        if (!await FindAsync(slug, cancel))
        {
            return NotFound();
        }

        if (!Shown.TakesReplies)
        {
            Response.StatusCode = StatusCodes.Status409Conflict;
            return Page();
        }

        if (Form.Read(Shown, texts, out var problems) is not { } wants)
        {
            Problems = problems;
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        await ask.RunAsync(Shown.Event, wants, cancel);
        return Redirect("/events/sent");
    }

    private async Task<bool> FindAsync(string slug, CancellationToken cancel)
    {
        if (await show.RunAsync(slug, cancel) is not { } page)
        {
            return false;
        }

        Shown = page;
        return true;
    }
}
