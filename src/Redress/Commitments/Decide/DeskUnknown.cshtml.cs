using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Redress.Commitments.Show;
using Redress.Domain;
using Redress.Domain.Accounts;
using Redress.Domain.Commitments;
using Redress.Platform.Database;
using Redress.Platform.Web;
using Redress.Platform.Web.Languages;

namespace Redress.Commitments.Decide;

/// <summary>One unknown at the desk: record the sentence that answers it.</summary>
[DeskRole(Role.Editor)]
internal sealed class DeskUnknownModel(RedressDb db, ShowUnknowns show, ReadEvidence read, AnswerUnknown answer, Texts texts) : PageModel
{
    [BindProperty]
    public EvidenceForm Evidence { get; set; } = new();

    public UnknownPage Record { get; private set; } = null!;

    public IReadOnlyList<SuggestionView> Suggestions { get; private set; } = [];

    public (string Field, string Message)? Error { get; private set; }

    public async Task<IActionResult> OnGetAsync(string slug, Id<EvidenceSuggestion>? suggestion, CancellationToken cancel)
    {
        if (!await FindAsync(slug, cancel))
        {
            return NotFound();
        }

        Evidence = Suggestions.FirstOrDefault(s => s.Id == suggestion) is { } chosen
            ? new() { Story = chosen.StorySlug, Sentence = $"{chosen.Sentence}", OnlySentence = true }
            : new() { OnlySentence = true };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string slug, CancellationToken cancel)
    {
        if (!await FindAsync(slug, cancel))
        {
            return NotFound();
        }

        Evidence = Evidence with { OnlySentence = true };
        var given = await read.RunAsync(Evidence.ToGiven(), cancel);
        if (given is not { Evidence: { } sentence })
        {
            return Wrong(EvidenceForm.Words(given.Problem!.Value, texts));
        }

        var next = Record.Unknown.Status is UnknownStatus.Open ? UnknownStatus.Answered : UnknownStatus.Open;
        return await answer.RunAsync(User, slug, next, sentence, cancel) switch
        {
            ChangeStatusAnswer.Changed => Redirect($"/desk/unknowns/{slug}"),
            ChangeStatusAnswer.NotFound => NotFound(),
            ChangeStatusAnswer.NotPossible => Wrong(("evidence-story", texts["Somebody else has changed it meanwhile. Look at the history below before you change it again."])),
        };
    }

    private async Task<bool> FindAsync(string slug, CancellationToken cancel)
    {
        if (await show.OneAsync(slug, cancel) is not { } record)
        {
            return false;
        }

        Record = record;
        Suggestions = await db.Waiting().AsNoTracking().Where(s => db.Unknowns.Any(u => u.Id == s.UnknownId && u.Slug == slug)).ToViewsAsync(db, cancel);
        return true;
    }

    private PageResult Wrong((string Field, string Message) error)
    {
        Error = error;
        Evidence = Evidence with { Error = error };
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }
}
