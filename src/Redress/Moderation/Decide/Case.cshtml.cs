using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Accounts;
using Redress.Domain.Moderation;
using Redress.Moderation.Queue;
using Redress.Platform.Database;
using Redress.Platform.Web;
using Redress.Platform.Web.Languages;

namespace Redress.Moderation.Decide;

/// <summary>One submission: what it is, what was decided so far, and the form to decide.</summary>
[DeskRole(Role.Moderator)]
internal sealed class CaseModel(
    RedressDb db, ModerationKinds kinds, ModerationSettings settings, DecideCase decide, ClaimCases claim, ListCases list, Texts texts, TimeProvider clock) : PageModel
{
    public const int LongestNote = 2000;

    public ModerationCase Case { get; private set; } = null!;

    public ModerationKind? Kind { get; private set; }

    public object? Subject { get; private set; }

    public DateTimeOffset Now => clock.GetUtcNow();

    public DateTimeOffset DueAt => Case.WaitingSince + (Kind is null ? TimeSpan.Zero : settings.Target(Kind));

    public DecisionBar? Bar => Case.BarFor(User.AsDecider().Account, Now);

    public bool IsMine => Case.ClaimedBy == User.AsDecider().Account && Case.ClaimedUntil > Now;

    public bool AlwaysNeedsSecondLook => Kind is not null && settings.NeedsSecondLook(Kind);

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    [BindProperty]
    public bool SecondLook { get; set; }

    [TempData]
    public string? Notice { get; set; }

    public async Task<IActionResult> OnGetAsync(Id<ModerationCase> id, CancellationToken cancel) => await ShowAsync(id, cancel);

    public async Task<IActionResult> OnPostClaimAsync(Id<ModerationCase> id, CancellationToken cancel)
    {
        await claim.RunAsync([id], User, cancel);
        return Redirect($"/desk/moderation/{id}");
    }

    public async Task<IActionResult> OnPostReleaseAsync(Id<ModerationCase> id, CancellationToken cancel)
    {
        await claim.ReleaseAsync([id], User, cancel);
        return Redirect("/desk/moderation");
    }

    public async Task<IActionResult> OnPostDecideAsync(Id<ModerationCase> id, Verdict verdict, CancellationToken cancel)
    {
        var note = Note?.Trim() is { Length: > 0 } words ? words : null;

        if (note?.Length > LongestNote)
        {
            ModelState.AddModelError("note", texts["Shorten the note to {0} characters.", LongestNote]);
            return await ShowAsync(id, cancel);
        }

        var answer = await decide.RunAsync(id, new Ruling(verdict, Reason, note, SecondLook), User, cancel);

        switch (answer)
        {
            case DecideAnswer.NoSuchCase:
                return NotFound();
            case DecideAnswer.Decided or DecideAnswer.WaitsForSecondLook:
                Notice = Words(answer, verdict);
                return Redirect(await list.NextAsync(User.AsDecider().Account, cancel) is { } next ? $"/desk/moderation/{next}" : "/desk/moderation");
            default:
                ModelState.AddModelError(answer is DecideAnswer.ReasonMissing ? "reason" : "decision", Words(answer, verdict));
                db.ChangeTracker.Clear();
                return await ShowAsync(id, cancel);
        }
    }

    private async Task<IActionResult> ShowAsync(Id<ModerationCase> id, CancellationToken cancel)
    {
        if (await db.Set<ModerationCase>().AsNoTracking().Include(c => c.Decisions.OrderBy(decision => decision.Id)).FirstOrDefaultAsync(c => c.Id == id, cancel) is not { } found)
        {
            return NotFound();
        }

        Case = found;
        Kind = kinds.Find(found.Kind)?.Kind;
        Subject = kinds.Find(found.Kind) is { } moderated ? await moderated.SubjectAsync(found.SubjectId, cancel) : null;
        return Page();
    }

    private string Words(DecideAnswer answer, Verdict verdict) => answer switch
    {
        DecideAnswer.Decided => verdict is Verdict.Approve ? texts["Approved. The submitter is told."] : texts["Rejected. The submitter is told."],
        DecideAnswer.WaitsForSecondLook => texts["Noted. It takes effect when another person has looked too."],
        DecideAnswer.ReasonMissing => texts["Choose a reason, so that the submitter learns why."],
        DecideAnswer.Closed => texts["This has been decided already."],
        DecideAnswer.OwnSubmission => texts["You submitted this yourself; somebody else has to decide."],
        DecideAnswer.DecidedBefore => texts["You decided on this before; a second look and an appeal are for somebody else."],
        DecideAnswer.ClaimedByOther => texts["Somebody else is at this at the moment."],
        DecideAnswer.Changed => texts["Somebody else changed this at the same moment. Look at it again."],
        DecideAnswer.NoSuchCase => texts["There is no such submission."],
    };
}
