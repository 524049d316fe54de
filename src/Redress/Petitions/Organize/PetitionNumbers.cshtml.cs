using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Redress.Domain.Accounts;
using Redress.Domain.Petitions;
using Redress.Platform.Web;

namespace Redress.Petitions.Organize;

/// <summary>How a petition goes, in numbers: over time, by place, where signers came from, what became of their signatures.</summary>
[DeskRole(Role.Editor, Role.Moderator, Role.Organizer)]
internal sealed class PetitionNumbersModel(PetitionAtDesk find, ReadPetitionNumbers read) : PageModel
{
    public static IReadOnlyList<int> Periods { get; } = [30, 90, 365];

    [BindProperty(SupportsGet = true)]
    public int Days { get; set; } = 30;

    public Petition Petition { get; private set; } = null!;

    public PetitionNumbers Numbers { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        Days = Periods.Contains(Days) ? Days : Periods[0];

        if (await find.FindAsync(slug, User, cancel, Role.Editor, Role.Moderator) is not { } petition)
        {
            return NotFound();
        }

        Petition = petition;
        Numbers = await read.RunAsync(petition, Days, cancel);
        return Page();
    }
}
