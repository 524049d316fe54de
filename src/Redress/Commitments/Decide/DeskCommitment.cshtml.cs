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

/// <summary>One commitment at the desk: record what came of it with evidence, or correct its day.</summary>
[DeskRole(Role.Editor)]
internal sealed class DeskCommitmentModel(RedressDb db, ShowCommitment show, ReadEvidence read, ChangeStatus change, SetDueDate setDue, Texts texts) : PageModel
{
    [BindProperty]
    public CommitmentStatus? Next { get; set; }

    [BindProperty]
    public EvidenceForm Evidence { get; set; } = new();

    [BindProperty]
    public DateOnly? Due { get; set; }

    public CommitmentPage Record { get; private set; } = null!;

    public IReadOnlyList<SuggestionView> Suggestions { get; private set; } = [];

    public (string Field, string Message)? Error { get; private set; }

    public IReadOnlyList<CommitmentStatus> Possible => [.. Enum.GetValues<CommitmentStatus>().Where(CanBecome)];

    private Commitment Commitment { get; set; } = null!;

    public async Task<IActionResult> OnGetAsync(string slug, Id<EvidenceSuggestion>? suggestion, CancellationToken cancel)
    {
        if (!await FindAsync(slug, cancel))
        {
            return NotFound();
        }

        if (Suggestions.FirstOrDefault(s => s.Id == suggestion) is { } chosen)
        {
            Evidence = new() { Story = chosen.StorySlug, Sentence = $"{chosen.Sentence}" };
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string slug, CancellationToken cancel)
    {
        if (!await FindAsync(slug, cancel))
        {
            return NotFound();
        }

        if (Next is not { } next)
        {
            return Wrong(("next", texts["Choose what came of it."]));
        }

        var answer = await read.RunAsync(Evidence.ToGiven(), cancel);
        if (answer is not { Evidence: { } evidence })
        {
            return Wrong(EvidenceForm.Words(answer.Problem!.Value, texts));
        }

        return await change.RunAsync(User, slug, next, evidence, cancel) switch
        {
            ChangeStatusAnswer.Changed => Redirect($"/desk/commitments/{slug}"),
            ChangeStatusAnswer.NotFound => NotFound(),
            ChangeStatusAnswer.NotPossible => Wrong(("next", texts["Somebody else has changed it meanwhile. Look at the history below before you change it again."])),
        };
    }

    public async Task<IActionResult> OnPostDueAsync(string slug, CancellationToken cancel)
    {
        await setDue.RunAsync(User, slug, Due, cancel);
        return Redirect($"/desk/commitments/{slug}");
    }

    private bool CanBecome(CommitmentStatus next) => Commitment.CanBecome(next);

    private async Task<bool> FindAsync(string slug, CancellationToken cancel)
    {
        if (await show.RunAsync(slug, cancel) is not { } record)
        {
            return false;
        }

        Record = record;
        Commitment = await db.Commitments.AsNoTracking().SingleAsync(c => c.Slug == slug, cancel);
        Suggestions = await db.Waiting().AsNoTracking().Where(s => s.CommitmentId == Commitment.Id).ToViewsAsync(db, cancel);
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
