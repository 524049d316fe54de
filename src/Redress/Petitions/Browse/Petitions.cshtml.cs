using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Redress.Petitions.Browse;

/// <summary>The petitions that can be signed, then those that closed.</summary>
[AllowAnonymous]
internal sealed class PetitionsModel(ListPetitions list) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "page-number")]
    public int Number { get; set; } = 1;

    public IReadOnlyList<PetitionTeaser> Open { get; private set; } = [];

    public IReadOnlyList<PetitionTeaser> Closed { get; private set; } = [];

    public bool More { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        Number = Math.Clamp(Number, 1, 1000);
        (var petitions, More) = await list.PageAsync(Number, cancel);
        (Open, Closed) = ([.. petitions.Where(petition => petition.IsOpen)], [.. petitions.Where(petition => !petition.IsOpen)]);
        return petitions.Count == 0 && Number > 1 ? NotFound() : Page();
    }
}
