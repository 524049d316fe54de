using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Redress.Domain.Commitments;

namespace Redress.Commitments.Show;

/// <summary>What reports say nobody has told, decided or shown.</summary>
[AllowAnonymous]
internal sealed class UnknownsModel(ShowUnknowns show) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "status")]
    public string? Filter { get; set; }

    [BindProperty(SupportsGet = true, Name = "page-number")]
    public int Number { get; set; } = 1;

    public IReadOnlyList<UnknownView> Unknowns { get; private set; } = [];

    public bool More { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Number = Math.Clamp(Number, 1, 1000);
        (Unknowns, More) = await show.PageAsync(Filter switch { "open" => UnknownStatus.Open, "answered" => UnknownStatus.Answered, _ => null }, Number, cancel);
    }
}
