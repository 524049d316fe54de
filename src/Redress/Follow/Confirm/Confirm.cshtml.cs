using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Redress.Domain.Follow;
using Redress.Follow.Manage;
using Redress.Platform.Database;

namespace Redress.Follow.Confirm;

/// <summary>Where the link of the first mail leads: a page with one button. Opening it changes nothing, so a scanner of links confirms nothing.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
internal sealed class ConfirmModel(RedressDb db, FindFollower find, TimeProvider clock) : PageModel
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

        foreach (var follow in follower.Follows.Where(follow => what.Contains($"{follow.Kind}:{follow.Key}", StringComparer.Ordinal)))
        {
            follow.Confirm(clock.GetUtcNow());
        }

        await db.SaveChangesAsync(cancel);
        return Redirect($"/follow/manage?t={Uri.EscapeDataString(Token ?? "")}&new=1");
    }
}
