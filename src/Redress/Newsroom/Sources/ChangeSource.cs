using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Newsroom;
using Redress.Platform.Audit;
using Redress.Platform.Database;

namespace Redress.Newsroom.Sources;

/// <summary>What an editor does with a source that is followed.</summary>
internal sealed class ChangeSource(RedressDb db, TimeProvider clock)
{
    /// <returns>The source; null where it is gone.</returns>
    public async Task<Source?> PauseAsync(Id<Source> id, ClaimsPrincipal user, CancellationToken cancel)
    {
        if (await db.Sources.FindAsync([id], cancel) is not { PausedAt: null } source)
        {
            return null;
        }

        source.Pause(clock.GetUtcNow());
        db.Audit(user, clock.GetUtcNow(), "source.paused", $"sources/{id}", after: new { source.Url });
        await db.SaveChangesAsync(cancel);
        return source;
    }

    public async Task<Source?> ResumeAsync(Id<Source> id, ClaimsPrincipal user, CancellationToken cancel)
    {
        if (await db.Sources.FindAsync([id], cancel) is not { PausedAt: not null } source)
        {
            return null;
        }

        source.Resume(clock.GetUtcNow());
        db.Audit(user, clock.GetUtcNow(), "source.resumed", $"sources/{id}", after: new { source.Url });
        await db.SaveChangesAsync(cancel);
        return source;
    }

    /// <summary>Stops following; the stories it brought stay.</summary>
    public async Task<Source?> RemoveAsync(Id<Source> id, ClaimsPrincipal user, CancellationToken cancel)
    {
        if (await db.Sources.FindAsync([id], cancel) is not { } source)
        {
            return null;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        db.Audit(user, clock.GetUtcNow(), "source.removed", $"sources/{id}", before: new { source.Url, source.Title });
        await db.SaveChangesAsync(cancel);
        await db.Sources.Where(s => s.Id == id).ExecuteDeleteAsync(cancel);
        await transaction.CommitAsync(cancel);
        return source;
    }
}
