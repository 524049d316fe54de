using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Redress.Domain.Accounts;
using Redress.Domain.Petitions;
using Redress.Petitions.Draft;
using Redress.Petitions.Moderate;
using Redress.Platform.Database;
using Redress.Platform.Web;

namespace Redress.Petitions.Respond;

/// <summary>Where the desk records what came of a petition.</summary>
[DeskRole(Role.Editor, Role.Organizer)]
internal sealed class OutcomesModel(RedressDb db, DeskPetitions petitions, RecordOutcome record) : PageModel
{
    public Petition Petition { get; private set; } = null!;

    public OutcomeFields Fields { get; private set; } = new();

    public IReadOnlyList<FieldProblem> Problems { get; private set; } = [];

    public IReadOnlyList<OutcomeView> Outcomes { get; private set; } = [];

    [TempData]
    public string? Done { get; set; }

    public Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel) => ShowAsync(slug, cancel);

    public async Task<IActionResult> OnPostAsync(string slug, [FromForm] OutcomeFields fields, CancellationToken cancel)
    {
        switch (await record.RunAsync(User, slug, fields, cancel))
        {
            case RecordAnswer.Recorded:
                Done = "Recorded.";
                return Redirect($"/desk/petitions/{slug}/outcomes");
            case RecordAnswer.Invalid invalid:
                (Fields, Problems) = (fields, invalid.Problems);
                Response.StatusCode = StatusCodes.Status400BadRequest;
                return await ShowAsync(slug, cancel);
            default:
                return NotFound();
        }
    }

    private async Task<IActionResult> ShowAsync(string slug, CancellationToken cancel)
    {
        if (await petitions.FindAsync(User, slug, cancel) is not { OpenedAt: not null } petition)
        {
            return NotFound();
        }

        Petition = petition;
        Outcomes = await OutcomeView.OfAsync(db, petition, cancel);
        return Page();
    }
}
