using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Moderation;
using Redress.Platform.Audit;
using Redress.Platform.Database;

namespace Redress.Moderation.Queue;

/// <summary>Takes cases for one person for a while, or gives them back.</summary>
internal sealed class ClaimCases(RedressDb db, ModerationSettings settings, TimeProvider clock)
{
    /// <summary>Claims those nobody else is at; one statement, so two people never hold one case.</summary>
    /// <returns>How many are the person's now.</returns>
    public async Task<int> RunAsync(IReadOnlyCollection<Id<ModerationCase>> ids, ClaimsPrincipal user, CancellationToken cancel)
    {
        var (by, now) = (user.AsDecider(), clock.GetUtcNow());
        var until = now + settings.Claim;
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var free = db.Set<ModerationCase>().Where(c => ids.Contains(c.Id)
            && (c.Status == CaseStatus.Waiting || c.Status == CaseStatus.SecondLook || c.Status == CaseStatus.Appealed)
            && (c.ClaimedBy == null || c.ClaimedBy == by.Account || c.ClaimedUntil <= now)
            && (c.SubmitterAccount == null || c.SubmitterAccount != by.Account));
        var count = await free.ExecuteUpdateAsync(
            c => c.SetProperty(x => x.ClaimedBy, by.Account).SetProperty(x => x.ClaimedByName, by.Name).SetProperty(x => x.ClaimedUntil, until).SetProperty(x => x.Version, x => x.Version + 1), cancel);
        await AuditAsync("moderation.claimed", user, now, db.Set<ModerationCase>().Where(c => ids.Contains(c.Id) && c.ClaimedBy == by.Account && c.ClaimedUntil == until), cancel);
        await transaction.CommitAsync(cancel);
        return count;
    }

    /// <returns>How many were the person's and are free again.</returns>
    public async Task<int> ReleaseAsync(IReadOnlyCollection<Id<ModerationCase>> ids, ClaimsPrincipal user, CancellationToken cancel)
    {
        var (by, now) = (user.AsDecider(), clock.GetUtcNow());
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var held = db.Set<ModerationCase>().Where(c => ids.Contains(c.Id) && c.ClaimedBy == by.Account);
        await AuditAsync("moderation.released", user, now, held, cancel);
        var count = await held.ExecuteUpdateAsync(
            c => c.SetProperty(x => x.ClaimedBy, (Guid?)null).SetProperty(x => x.ClaimedByName, (string?)null).SetProperty(x => x.ClaimedUntil, (DateTimeOffset?)null).SetProperty(x => x.Version, x => x.Version + 1), cancel);
        await transaction.CommitAsync(cancel);
        return count;
    }

    private async Task AuditAsync(string what, ClaimsPrincipal user, DateTimeOffset now, IQueryable<ModerationCase> cases, CancellationToken cancel)
    {
        foreach (var id in await cases.Select(c => c.Id).ToListAsync(cancel))
        {
            db.Audit(user, now, what, $"moderation/{id}");
        }

        await db.SaveChangesAsync(cancel);
    }
}
