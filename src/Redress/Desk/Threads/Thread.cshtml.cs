using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Redress.Domain;
using Redress.Domain.Accounts;
using Redress.Domain.Stories;
using Redress.Newsroom.Threads;
using Redress.Platform.Web;
using Redress.Platform.Web.Languages;

namespace Redress.Desk.Threads;

/// <summary>Which stories tell one event: an editor parts them or puts them together, and the desk learns from it.</summary>
[DeskRole(Role.Editor)]
internal sealed class ThreadModel(CorrectThreads correct, Texts texts) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [TempData]
    public string? Done { get; set; }

    /// <summary>The decisions an undo would take back.</summary>
    [TempData]
    public string? Undo { get; set; }

    public Story Story { get; private set; } = null!;

    public IReadOnlyList<NearStory> Together { get; private set; } = [];

    public IReadOnlyList<NearStory> Elsewhere { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        if (await correct.FindAsync(slug, cancel) is not { } story)
        {
            return NotFound();
        }

        Story = story;
        Together = await correct.InThreadAsync(story, cancel);
        Elsewhere = await correct.ElsewhereAsync(story, Q, cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostSplitAsync(string slug, List<Id<Story>> id, CancellationToken cancel)
    {
        if (await correct.FindAsync(slug, cancel) is not { } story)
        {
            return NotFound();
        }

        var decided = id.Count is 0 ? [] : await correct.SplitAsync(User, story, id, cancel);
        return Here(decided, decided.Count is 0 ? texts["Nothing is selected."] : texts.Count(decided.Count, "{0} story has a thread of its own now.", "{0} stories have a thread of their own now."));
    }

    public async Task<IActionResult> OnPostMergeAsync(string slug, Id<Story> other, CancellationToken cancel)
    {
        if (await correct.FindAsync(slug, cancel) is not { } story)
        {
            return NotFound();
        }

        var decided = await correct.MergeAsync(User, story, other, cancel);
        return Here(decided, decided.Count is 0 ? texts["They are together already."] : texts["They are one thread now."]);
    }

    public async Task<IActionResult> OnPostUndoAsync(List<Id<ThreadDecision>> id, CancellationToken cancel)
    {
        await correct.UndoAsync(User, id, cancel);
        return Here([], texts["As it was before."]);
    }

    private RedirectToPageResult Here(IReadOnlyList<Id<ThreadDecision>> undo, string done)
    {
        (Done, Undo) = (done, string.Join(',', undo));
        return RedirectToPage(new { Q });
    }
}
