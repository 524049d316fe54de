using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Redress.Stories.Show;

namespace Redress.Stories.Act;

/// <summary>The study kit of a story: agenda, brief with sources, background and questions, made to print.</summary>
[AllowAnonymous]
internal sealed class StudyModel(ShowStory show) : PageModel
{
    public ActionPage Story { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        switch (await show.RunAsync(slug, cancel))
        {
            case StoryAnswer.Found found:
                Story = found.Page;
                return Page();
            case StoryAnswer.TakenDown:
                return StatusCode(StatusCodes.Status410Gone);
            default:
                return NotFound();
        }
    }
}
