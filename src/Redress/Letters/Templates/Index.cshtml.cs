using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Accounts;
using Redress.Domain.Letters;
using Redress.Letters.Count;
using Redress.Platform.Database;
using Redress.Platform.Web;

namespace Redress.Letters.Templates;

/// <summary>Letters at the desk: templates, and how many were sent or reported.</summary>
[DeskRole(Role.Editor)]
internal sealed class IndexModel(RedressDb db, LetterCounts counts) : PageModel
{
    public IReadOnlyList<TemplateRow> Templates { get; private set; } = [];

    public IReadOnlyList<OfficialLetters> Officials { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Templates = await db.Set<LetterTemplate>().AsNoTracking().OrderBy(template => template.IsRetired).ThenBy(template => template.Name)
            .Select(template => new TemplateRow(
                template.Id.ToString(), template.Name, template.TopicId ?? db.Stories.Where(story => story.Id == template.StoryId).Select(story => story.Headline).FirstOrDefault() ?? "",
                template.Versions.Max(version => version.Number), template.IsRetired))
            .ToListAsync(cancel);
        Officials = await counts.RunAsync(null, null, cancel);
    }
}

/// <param name="Id">Of the template.</param>
/// <param name="Name">For readers to choose by.</param>
/// <param name="For">The topic, or the story's headline.</param>
/// <param name="Version">The newest.</param>
/// <param name="IsRetired">No longer offered.</param>
internal sealed record TemplateRow(string Id, string Name, string For, int Version, bool IsRetired);
