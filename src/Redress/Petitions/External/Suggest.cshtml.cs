using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Stories;
using Redress.Petitions.Draft;
using Redress.Petitions.Show;
using Redress.Platform.Database;
using Redress.Platform.Web.Languages;

namespace Redress.Petitions.External;

/// <summary>Where a reader tells of a petition on another site about a story.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
internal sealed class SuggestModel(RedressDb db, AddExternal add, Texts t) : PageModel
{
    public ExternalFields Fields { get; private set; } = new();

    public StoryLink? Story { get; private set; }

    public IReadOnlyList<FieldProblem> Problems { get; private set; } = [];

    public string? Notice { get; private set; }

    public Task<IActionResult> OnGetAsync(string? story, CancellationToken cancel) => ShowAsync(story, cancel);

    public async Task<IActionResult> OnPostAsync([FromForm] ExternalFields fields, CancellationToken cancel)
    {
        Fields = fields;
        Response.Headers.CacheControl = "no-store";

        switch (await add.SuggestAsync(fields, cancel))
        {
            case AddExternalAnswer.Added:
                Notice = t["Thank you. A moderator looks at it."];
                break;
            case AddExternalAnswer.AlreadyThere:
                Notice = t["Thank you. Somebody has told us of it already."];
                break;
            case AddExternalAnswer.Invalid invalid:
                Problems = invalid.Problems;
                Response.StatusCode = StatusCodes.Status400BadRequest;
                break;
        }

        return await ShowAsync(fields.Story, cancel);
    }

    private async Task<IActionResult> ShowAsync(string? slug, CancellationToken cancel)
    {
        Story = await db.Stories.Where(story => story.Slug == slug && story.Status == StoryStatus.Published).Select(story => new StoryLink(story.Slug, story.Headline)).SingleOrDefaultAsync(cancel);
        return Story is null ? NotFound() : Page();
    }
}
