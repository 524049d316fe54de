using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Redress.Domain.Commitments;

namespace Redress.Commitments.Show;

/// <summary>All commitments, or those of one status.</summary>
[AllowAnonymous]
internal sealed class CommitmentsModel(ListCommitments list) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "status")]
    public string? Filter { get; set; }

    [BindProperty(SupportsGet = true, Name = "page-number")]
    public int Number { get; set; } = 1;

    public IReadOnlyList<CommitmentView> Commitments { get; private set; } = [];

    public bool More { get; private set; }

    public IReadOnlyDictionary<CommitmentStatus, int> Counts { get; private set; } = new Dictionary<CommitmentStatus, int>();

    public int Overdue { get; private set; }

    public CommitmentStatus? Status => Enum.TryParse<CommitmentStatus>(Filter, ignoreCase: true, out var status) && Enum.IsDefined(status) ? status : null;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Number = Math.Clamp(Number, 1, 1000);
        (Commitments, More) = await list.PageAsync(Status, Filter is "overdue", null, Number, cancel);
        Counts = await list.CountAsync(null, cancel);
        Overdue = await list.CountOverdueAsync(cancel);
    }
}
