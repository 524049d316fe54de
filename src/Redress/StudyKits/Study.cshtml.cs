using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Redress.Platform.Web;
using Redress.Stories.Show;
using Redress.StudyKits.Feedback;

namespace Redress.StudyKits;

/// <summary>The study kit of a story: agenda, brief with sources, background and questions, made to print.</summary>
[AllowAnonymous]
internal sealed class StudyModel(ShowStory show, CountGroups groups, EndpointDataSource endpoints) : PageModel
{
    public ActionPage Story { get; private set; } = null!;

    /// <summary>How many groups met over this story, and how many people came.</summary>
    public GroupsCounted Groups { get; private set; } = null!;

    /// <summary>Where a meeting is announced; null on a desk without events.</summary>
    public string? Host { get; private set; }

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        switch (await show.RunAsync(slug, cancel))
        {
            case StoryAnswer.Found found:
                Story = found.Page;
                Groups = await groups.RunAsync(found.Page.Story.Id, cancel);
                Host = endpoints.Has("/events/new") ? $"/events/new?story={slug}&kind=study" : null;
                return Page();
            case StoryAnswer.TakenDown:
                return StatusCode(StatusCodes.Status410Gone);
            default:
                return NotFound();
        }
    }
}
