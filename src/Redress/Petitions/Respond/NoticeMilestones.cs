using Microsoft.EntityFrameworkCore;
using Redress.Domain.Petitions;
using Redress.Platform.Database;
using Redress.Platform.Jobs;

namespace Redress.Petitions.Respond;

/// <summary>Every few minutes: what two nodes crossed together, each seeing less than the whole, and milestones set below a count that is there already.</summary>
internal sealed record NoticeMilestones : IJob
{
    public static string Name => "petitions.notice-milestones";
}

internal sealed class NoticeMilestonesHandler(RedressDb db, TimeProvider clock) : IJobHandler<NoticeMilestones>
{
    public async Task RunAsync(NoticeMilestones job, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var open = await db.Set<Petition>().Where(petition => petition.Status == PetitionStatus.Open && petition.Milestones.Any(milestone => milestone.ReachedAt == null)).Select(petition => petition.Id).ToListAsync(cancel);
        await ReachMilestones.RunAsync(db, open, clock.GetUtcNow(), cancel);
        await transaction.CommitAsync(cancel);
    }
}
