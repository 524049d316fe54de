using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Redress.Domain.Petitions;

namespace Redress.Petitions.Organize;

/// <summary>One message of a petition's organizers, for everybody to read.</summary>
[AllowAnonymous]
internal sealed class ReadMessageModel(ReadMessages read) : PageModel
{
    public PetitionMessage Message { get; private set; } = null!;

    public Petition Petition { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string slug, int number, CancellationToken cancel)
    {
        if (await read.FindAsync(slug, number, cancel) is not var (message, petition))
        {
            return NotFound();
        }

        (Message, Petition) = (message, petition);
        return Page();
    }
}
