using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Stories;
using Redress.Platform.Audit;
using Redress.Platform.Database;

namespace Redress.Desk.Inbox;

/// <summary>Sets stories aside, takes them back, and gives them to an editor: several at once.</summary>
internal sealed class SetAside(RedressDb db, TimeProvider clock)
{
    /// <returns>Those that were set aside: what an undo takes back.</returns>
    public Task<IReadOnlyList<Story>> RunAsync(ClaimsPrincipal by, IReadOnlyCollection<Id<Story>> ids, CancellationToken cancel) =>
        ChangeAsync(by, ids, "story.set-aside", StoryStatus.Arrived, story => story.Dismiss(), cancel);

    public Task<IReadOnlyList<Story>> UndoAsync(ClaimsPrincipal by, IReadOnlyCollection<Id<Story>> ids, CancellationToken cancel) =>
        ChangeAsync(by, ids, "story.taken-back", StoryStatus.Dismissed, story => story.TakeBack(), cancel);

    public Task<IReadOnlyList<Story>> AssignAsync(ClaimsPrincipal by, IReadOnlyCollection<Id<Story>> ids, CancellationToken cancel) =>
        ChangeAsync(by, ids, "story.assigned", StoryStatus.Arrived, story => story.Reviewer = by.Identity!.Name, cancel);

    private async Task<IReadOnlyList<Story>> ChangeAsync(
        ClaimsPrincipal by, IReadOnlyCollection<Id<Story>> ids, string what, StoryStatus from, Action<Story> change, CancellationToken cancel)
    {
        var stories = await db.Stories.Where(story => ids.Contains(story.Id) && story.Status == from).ToListAsync(cancel);

        foreach (var story in stories)
        {
            change(story);
            db.Audit(by, clock.GetUtcNow(), what, $"stories/{story.Slug}");
        }

        await db.SaveChangesAsync(cancel);
        return stories;
    }
}
