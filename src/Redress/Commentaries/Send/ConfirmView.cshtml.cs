using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Stories;
using Redress.Platform.Database;
using Redress.Stories.Next;

namespace Redress.Commentaries.Send;

/// <summary>Where the link of the mail leads: a page with one button. Opening it sends nothing.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
internal sealed class ConfirmViewModel(SendView send, RedressDb db, NextStep next) : PageModel
{
    public Commentary View { get; private set; } = null!;

    /// <summary>What to do next, once the view is sent; null before.</summary>
    public StepAhead? Next { get; private set; }

    public async Task<IActionResult> OnGetAsync(string token, CancellationToken cancel)
    {
        if (await send.FindAsync(token, cancel) is not { } view)
        {
            return NotFound();
        }

        View = view;
        var slug = view.Status is CommentaryStatus.Unconfirmed ? null : await db.Stories.Where(story => story.Id == view.StoryId).Select(story => story.Slug).SingleOrDefaultAsync(cancel);
        Next = slug is null ? null : await next.AfterAsync(slug, "view", null, cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string token, CancellationToken cancel) => await send.ConfirmAsync(token, cancel) switch
    {
        ConfirmViewAnswer.Confirmed => Redirect($"/views/confirm/{token}"),
        ConfirmViewAnswer.NoSuchView => NotFound(),
    };
}
