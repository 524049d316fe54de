using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Redress.Domain.Accounts;
using Redress.Domain.Petitions;
using Redress.Petitions.Log;
using Redress.Petitions.Organize;
using Redress.Platform.Database;
using Redress.Platform.Web;

namespace Redress.Petitions.Deliver;

/// <summary>Where the package for the addressee is made. It names people, so whoever makes it signs in again first, and it is noted.</summary>
[DeskRole(Role.Editor, Role.Organizer)]
[RecentSignIn]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class PackageModel(RedressDb db, PetitionAtDesk find, ReadLoggedCount read, MakePackage make) : PageModel
{
    public Petition Petition { get; private set; } = null!;

    /// <summary>Null where the log has no checkpoint yet.</summary>
    public LoggedCount? Counted { get; private set; }

    public Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel) => ShowAsync(slug, cancel);

    public async Task<IActionResult> OnPostAsync(string slug, CancellationToken cancel) =>
        await find.FindAsync(slug, User, cancel, Role.Editor) is { } petition && await make.RunAsync(petition, User, cancel) is { } package
            ? File(package.Zip, "application/zip", $"{slug}-{package.Delivery.MadeAt:yyyy-MM-dd}.zip")
            : await ShowAsync(slug, cancel);

    private async Task<IActionResult> ShowAsync(string slug, CancellationToken cancel)
    {
        if (await find.FindAsync(slug, User, cancel, Role.Editor) is not { } petition)
        {
            return NotFound();
        }

        Petition = petition;
        await using (await OneInstant.BeginAsync(db, cancel))
        {
            Counted = await read.RunAsync(petition.Id, cancel);
        }

        return Page();
    }
}
