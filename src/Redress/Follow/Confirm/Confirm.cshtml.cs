using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Follow;
using Redress.Follow.Manage;
using Redress.Platform.Counting;
using Redress.Platform.Database;

namespace Redress.Follow.Confirm;

/// <summary>Where the link of the first mail leads: a page with one button. Opening it changes nothing, so a scanner of links confirms nothing.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
internal sealed class ConfirmModel(RedressDb db, FindFollower find, Counts counts, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "t")]
    public string? Token { get; set; }

    /// <summary>What waits for the button; empty where the link has expired.</summary>
    public IReadOnlyList<Followed> Waiting { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        Waiting = await find.RunAsync(Token, cancel) is { } follower ? [.. follower.Follows.Where(follow => follow.ConfirmedAt is null)] : [];
        return Page();
    }

    /// <param name="what">Those the page showed; what was asked for since needs its own look.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<IActionResult> OnPostAsync([FromForm] List<string> what, CancellationToken cancel)
    {
        if (await find.RunAsync(Token, cancel) is not { } follower)
        {
            return Page();
        }

        var confirmed = follower.Follows.Where(follow => follow.ConfirmedAt is null && what.Contains($"{follow.Kind}:{follow.Key}", StringComparer.Ordinal)).ToList();
        confirmed.ForEach(follow => follow.Confirm(clock.GetUtcNow()));
        await db.SaveChangesAsync(cancel);

        foreach (var follow in confirmed)
        {
            counts.Add(Counted.Followed, await StoryAtAsync(follow.Path, cancel));
        }

        return Redirect($"/follow/manage?t={Uri.EscapeDataString(Token ?? "")}&new=1");
    }

    /// <returns>The story with this page; null where it is another page.</returns>
    private async Task<Guid?> StoryAtAsync(string path, CancellationToken cancel) => path.StartsWith("/stories/", StringComparison.Ordinal)
        ? await db.Stories.Where(story => story.Slug == path.Substring("/stories/".Length)).Select(story => (Guid?)story.Id.Value).FirstOrDefaultAsync(cancel)
        : null;
}
