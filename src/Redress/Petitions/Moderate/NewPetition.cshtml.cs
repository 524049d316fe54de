using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Redress.Domain.Accounts;
using Redress.Domain.Stories;
using Redress.Petitions.Browse;
using Redress.Petitions.Draft;
using Redress.Platform.Web;
using Redress.Platform.Web.Languages;
using Redress.Stories.Show;

namespace Redress.Petitions.Moderate;

/// <summary>A new petition at the desk, with a first wording where it comes from a story.</summary>
[DeskRole(Role.Editor, Role.Organizer)]
internal sealed class NewPetitionModel(ShowStory show, PrefillFromStory prefill, SimilarPetitions similar, CreatePetition create, Texts t) : PageModel
{
    public PetitionForm Form { get; private set; } = null!;

    public Story? Story { get; private set; }

    public IReadOnlyList<PetitionTeaser> Similar { get; private set; } = [];

    public string? Notice { get; private set; }

    [TempData]
    public string? Done { get; set; }

    public async Task<IActionResult> OnGetAsync(string? story, CancellationToken cancel) =>
        await ShowAsync(story, page => new PetitionForm(page is null ? new PetitionFields { ShowsNames = true, DeliversNames = true } : prefill.Of(page), []), cancel);

    public async Task<IActionResult> OnPostAsync([FromForm] PetitionFields fields, [FromForm] string? story, CancellationToken cancel)
    {
        switch (await create.RunAsync(User, fields, story, cancel))
        {
            case CreateAnswer.Created created:
                Done = "Saved as a draft.";
                return Redirect($"/desk/petitions/{created.Slug}");
            case CreateAnswer.Invalid invalid:
                Response.StatusCode = StatusCodes.Status400BadRequest;
                return await ShowAsync(story, _ => new PetitionForm(fields, invalid.Problems), cancel);
            case CreateAnswer.NotAllowed:
                Response.StatusCode = StatusCodes.Status409Conflict;
                Notice = StatusWords.Of(MoveAnswer.NotAllowed, t);
                return await ShowAsync(story, _ => new PetitionForm(fields, []), cancel);
            default:
                throw new InvalidOperationException("An answer without a case.");
        }
    }

    private async Task<IActionResult> ShowAsync(string? slug, Func<ActionPage?, PetitionForm> form, CancellationToken cancel)
    {
        var page = slug is not null && await show.RunAsync(slug, preview: true, cancel) is StoryAnswer.Found found ? found.Page : null;
        Story = page?.Story;
        Form = form(page);
        Similar = await similar.FindAsync(Story?.Id, Form.Fields.Title, cancel);
        return Page();
    }
}
