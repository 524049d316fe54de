using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Redress.Domain.Accounts;
using Redress.Domain.Petitions;
using Redress.Petitions.Organize;
using Redress.Platform.Web;
using Redress.Platform.Web.Languages;

namespace Redress.Petitions.Deliver;

/// <summary>The packages that were made for the addressee, and where it is recorded how each got there.</summary>
[DeskRole(Role.Editor, Role.Organizer)]
internal sealed class DeliveriesModel(PetitionAtDesk find, ReadDeliveries read, RecordDelivery record, Site site, TimeProvider clock, Texts t) : PageModel
{
    public Petition Petition { get; private set; } = null!;

    public IReadOnlyList<PetitionDelivery> Packages { get; private set; } = [];

    public DeliveryForm Form { get; private set; } = new();

    public IReadOnlyList<(string Field, string Message)> Problems { get; private set; } = [];

    public string? Notice { get; private set; }

    public Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel) => ShowAsync(slug, cancel);

    public async Task<IActionResult> OnPostAsync(string slug, [FromForm] DeliveryForm form, CancellationToken cancel)
    {
        if (await find.FindAsync(slug, User, cancel, Role.Editor) is not { } petition || form.Package is not { } package)
        {
            return NotFound();
        }

        var (given, problems) = form.Read(petition, DateOnly.FromDateTime(site.Local(clock.GetUtcNow()).DateTime), t);

        if (given is null)
        {
            (Form, Problems) = (form, problems);
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return await ShowAsync(slug, cancel);
        }

        switch (await record.RunAsync(User, petition, package, given, cancel))
        {
            case RecordDeliveryAnswer.Recorded:
                Notice = t["Recorded. The petition’s page says so now, and its followers are told."];
                break;
            case RecordDeliveryAnswer.Corrected:
                Notice = t["Corrected, on the petition’s page too."];
                break;
            case RecordDeliveryAnswer.NoSuchPackage:
                return NotFound();
        }

        return await ShowAsync(slug, cancel);
    }

    private async Task<IActionResult> ShowAsync(string slug, CancellationToken cancel)
    {
        if (await find.FindAsync(slug, User, cancel, Role.Editor) is not { } petition)
        {
            return NotFound();
        }

        Petition = petition;
        Packages = await read.AllAsync(petition.Id, cancel);
        return Page();
    }
}
