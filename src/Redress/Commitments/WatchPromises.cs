using Microsoft.EntityFrameworkCore;
using Redress.Commitments.Show;
using Redress.Platform.Database;
using Redress.Platform.Web.Languages;
using Redress.Stories.Act;
using Redress.Stories.Show;

namespace Redress.Commitments;

/// <summary>What the story's promises and unknowns came to: to hold somebody to their word one has to know where it stands.</summary>
internal sealed class WatchPromises(RedressDb db, Texts texts) : IWayToAct
{
    public int Rank => 80;

    /// <summary>A file cannot tell what comes later.</summary>
    public async ValueTask<WayToAct?> ForAsync(ActionPage page, string? address, CancellationToken cancel)
    {
        if (address is null)
        {
            return null;
        }

        var commitments = await db.Commitments.AsNoTracking().Where(c => c.StoryId == page.Story.Id).OrderBy(c => c.TrackedAt).ToViews(db.Stories).ToListAsync(cancel);
        var unknowns = await db.Unknowns.CountAsync(u => u.StoryId == page.Story.Id, cancel);
        return commitments.Count + unknowns == 0 ? null : new PromisesToWatch(texts["Hold them to their word"], texts["Watch"], texts["1 min"], commitments, unknowns)
        {
            Icon = "M12 3a9 9 0 109 9M12 7v5l4 2M21 4l-9 9",
            View = "/Commitments/_WatchPromises.cshtml",
        };
    }
}

internal sealed record PromisesToWatch(string Name, string Short, string Takes, IReadOnlyList<CommitmentView> Commitments, int Unknowns) : WayToAct("commitments", Name, Short, Takes);
