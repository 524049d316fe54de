using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Redress.Domain.Commitments;

namespace Redress.Commitments.Show;

/// <summary>What one person or body committed to.</summary>
[AllowAnonymous]
internal sealed class PersonModel(ListCommitments list) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "page-number")]
    public int Number { get; set; } = 1;

    public string Slug { get; private set; } = "";

    public string Name => Commitments[0].Who;

    public string? Role => Commitments.Select(commitment => commitment.Role).FirstOrDefault(role => role is not null);

    public IReadOnlyList<CommitmentView> Commitments { get; private set; } = [];

    public bool More { get; private set; }

    public IReadOnlyDictionary<CommitmentStatus, int> Counts { get; private set; } = new Dictionary<CommitmentStatus, int>();

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        Number = Math.Clamp(Number, 1, 1000);
        Slug = slug;
        (Commitments, More) = await list.PageAsync(null, false, slug, Number, cancel);
        Counts = await list.CountAsync(slug, cancel);
        return Commitments.Count == 0 ? NotFound() : Page();
    }
}
