using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Redress.Commitments.Show;
using Redress.Domain;
using Redress.Domain.Accounts;
using Redress.Domain.Commitments;
using Redress.Platform.Database;
using Redress.Platform.Web;

namespace Redress.Commitments.Decide;

/// <summary>What waits for an editor: days that have passed, suggested evidence; then everything open.</summary>
[DeskRole(Role.Editor)]
internal sealed class DeskCommitmentsModel(RedressDb db, ListCommitments list, ShowUnknowns unknowns, DismissSuggestion dismiss) : PageModel
{
    public IReadOnlyList<CommitmentView> Overdue { get; private set; } = [];

    public IReadOnlyList<SuggestionView> Suggestions { get; private set; } = [];

    public IReadOnlyList<CommitmentView> Open { get; private set; } = [];

    public IReadOnlyList<CommitmentView> Settled { get; private set; } = [];

    public IReadOnlyList<UnknownView> Unknowns { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Overdue = (await list.PageAsync(CommitmentStatus.Open, true, null, 1, cancel)).Commitments;
        Open = [.. (await list.PageAsync(CommitmentStatus.Open, false, null, 1, cancel)).Commitments.Where(c => c.OverdueAt is null)];
        Settled = await db.Commitments.AsNoTracking().Where(c => c.Status != CommitmentStatus.Open).ToViews(db.Stories).OrderByDescending(c => c.ChangedAt).Take(ListCommitments.PageSize).ToListAsync(cancel);
        Unknowns = (await unknowns.PageAsync(UnknownStatus.Open, 1, cancel)).Unknowns;
        Suggestions = await db.Waiting().AsNoTracking().ToViewsAsync(db, cancel);
    }

    public async Task<IActionResult> OnPostDismissAsync(Id<EvidenceSuggestion> id, CancellationToken cancel)
    {
        await dismiss.RunAsync(User, id, cancel);
        return Redirect("/desk/commitments");
    }
}
