using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Redress.Platform.Audit;
using Redress.Platform.Database;

namespace Redress.Commitments.Decide;

/// <summary>Sets the day an editor reads from the source, or takes away one that was read wrongly.</summary>
internal sealed class SetDueDate(RedressDb db, TimeProvider clock)
{
    public async Task RunAsync(ClaimsPrincipal by, string slug, DateOnly? day, CancellationToken cancel)
    {
        if (await db.Commitments.SingleOrDefaultAsync(c => c.Slug == slug, cancel) is { } commitment && commitment.DueOn != day)
        {
            var now = clock.GetUtcNow();
            db.Audit(by, now, "commitment.due", $"commitments/{slug}", new { commitment.DueOn }, new { DueOn = day });
            commitment.SetDue(day, now);
            await db.SaveChangesAsync(cancel);
        }
    }
}
