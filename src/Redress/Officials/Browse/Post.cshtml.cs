using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Redress.Domain.Officials;
using Redress.Officials.Known;

namespace Redress.Officials.Browse;

[AllowAnonymous]
internal sealed class PostModel(OfficialsMemory memory, TimeProvider clock) : PageModel
{
    public Post Post { get; private set; } = null!;

    /// <summary>One for each seat.</summary>
    public IReadOnlyList<PostAnswer> Holders { get; private set; } = [];

    /// <summary>Those whose time is over or has not begun, the latest first.</summary>
    public IReadOnlyList<HeldPost> Others { get; private set; } = [];

    public Roster Roster { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string post, CancellationToken cancel)
    {
        var known = await memory.GetAsync(cancel);
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

        if (known.Posts.GetValueOrDefault(post) is not { } found)
        {
            return NotFound();
        }

        (Post, Roster) = (found, known.RosterOf(found.Roster));
        Holders = known.HoldersOn(found, today);
        Others = [.. known.HoldersOf(post).Where(held => !held.Term.Covers(today))];
        return Page();
    }
}
