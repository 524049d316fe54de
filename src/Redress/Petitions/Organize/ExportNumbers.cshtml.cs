using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Redress.Domain.Accounts;
using Redress.Domain.Petitions;
using Redress.Platform.Audit;
using Redress.Platform.Database;
using Redress.Platform.Web;

namespace Redress.Petitions.Organize;

/// <summary>Takes the numbers out as a file; who does so signs in again first, and it is noted.</summary>
[DeskRole(Role.Editor, Role.Moderator, Role.Organizer)]
[RecentSignIn]
internal sealed class ExportNumbersModel(RedressDb db, PetitionAtDesk find, ReadPetitionNumbers read, TimeProvider clock) : PageModel
{
    private const int MostDays = 3650;

    [BindProperty(SupportsGet = true)]
    public int Days { get; set; } = 30;

    public Petition Petition { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel) => await FindAsync(slug, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string slug, CancellationToken cancel)
    {
        if (!await FindAsync(slug, cancel))
        {
            return NotFound();
        }

        var now = clock.GetUtcNow();
        var days = Math.Clamp(Days, 1, MostDays);
        var file = NumbersCsv.Of(await read.RunAsync(Petition, days, cancel));
        db.Audit(User, now, "petition.numbers-exported", $"petitions/{slug}", after: new { days });
        await db.SaveChangesAsync(cancel);
        return File(Encoding.UTF8.GetBytes(file), "text/csv; charset=utf-8", $"{slug}-numbers-{now:yyyy-MM-dd}.csv");
    }

    private async Task<bool> FindAsync(string slug, CancellationToken cancel)
    {
        Petition = (await find.FindAsync(slug, User, cancel, Role.Editor, Role.Moderator))!;
        return Petition is not null;
    }
}
