using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Accounts;
using Redress.Domain.Petitions;
using Redress.Petitions.Draft;
using Redress.Petitions.Show;
using Redress.Platform.Database;
using Redress.Platform.Web;
using Redress.Platform.Web.Languages;

namespace Redress.Petitions.External;

/// <summary>The petitions on other sites, at the desk: list one, take one out.</summary>
[DeskRole(Role.Editor)]
internal sealed class DeskElsewhereModel(RedressDb db, AddExternal add, Texts t) : PageModel
{
    private const int Most = 200;

    public ExternalFields Fields { get; private set; } = new();

    public IReadOnlyList<FieldProblem> Problems { get; private set; } = [];

    public IReadOnlyList<(ExternalPetition Petition, StoryLink Story)> All { get; private set; } = [];

    [TempData]
    public string? Done { get; set; }

    public Task OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    public async Task<IActionResult> OnPostAsync([FromForm] ExternalFields fields, CancellationToken cancel)
    {
        Fields = fields;

        switch (await add.AtTheDeskAsync(User, fields, cancel))
        {
            case AddExternalAnswer.Added:
                Done = "It is listed.";
                return Redirect("/desk/elsewhere");
            case AddExternalAnswer.AlreadyThere:
                Problems = [new("url", t["This page is there already for this story. Look at the list below."])];
                db.ChangeTracker.Clear();
                break;
            case AddExternalAnswer.Invalid invalid:
                Problems = invalid.Problems;
                break;
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        await ShowAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostListAsync([FromForm] Id<ExternalPetition> id, [FromForm] bool listed, CancellationToken cancel)
    {
        await add.ListAsync(User, id, listed, cancel);
        return Redirect("/desk/elsewhere");
    }

    private async Task ShowAsync(CancellationToken cancel)
    {
        var all = await db.Set<ExternalPetition>().AsNoTracking().OrderByDescending(petition => petition.AddedAt).Take(Most)
            .Join(db.Stories, petition => petition.StoryId, story => story.Id, (petition, story) => new { petition, story.Slug, story.Headline }).ToListAsync(cancel);
        All = [.. all.OrderByDescending(row => row.petition.AddedAt).Select(row => (row.petition, new StoryLink(row.Slug, row.Headline)))];
    }
}
