using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Petitions;
using Redress.Petitions.Count;
using Redress.Platform.Database;

namespace Redress.Petitions.Respond;

/// <summary>Notes milestones that the counters have crossed, and announces them, in the transaction that crosses them. A milestone is reached once, also where the count falls again.</summary>
internal static class ReachMilestones
{
    /// <param name="db">The transaction.</param>
    /// <param name="petitions">Whose count may have grown.</param>
    /// <param name="now">When.</param>
    /// <param name="cancel">Ends the work.</param>
    public static async Task RunAsync(RedressDb db, IReadOnlyCollection<Id<Petition>> petitions, DateTimeOffset now, CancellationToken cancel)
    {
        var crossed = await db.Set<Milestone>().Where(milestone => petitions.Contains(milestone.PetitionId) && milestone.ReachedAt == null
                && milestone.Signatures <= db.Set<PetitionCount>().Where(count => count.PetitionId == milestone.PetitionId).Sum(count => count.Count))
            .Select(milestone => new { milestone.PetitionId, milestone.Signatures }).ToListAsync(cancel);
        var reached = new HashSet<Id<Petition>>();

        foreach (var milestone in crossed)
        {
            // Another node may have noted it at the same moment: then it has announced it too.
            if (await db.Set<Milestone>().Where(m => m.PetitionId == milestone.PetitionId && m.Signatures == milestone.Signatures && m.ReachedAt == null)
                .ExecuteUpdateAsync(m => m.SetProperty(row => row.ReachedAt, now), cancel) > 0)
            {
                reached.Add(milestone.PetitionId);
            }
        }

        foreach (var petition in await db.Set<Petition>().AsNoTracking().Include(p => p.Versions).Where(p => reached.Contains(p.Id) && (p.Status == PetitionStatus.Open || p.Status == PetitionStatus.Closed)).ToListAsync(cancel))
        {
            await PetitionNews.AnnounceAsync(db, petition, PetitionNews.MilestoneReached, now, cancel);
        }

        await db.SaveChangesAsync(cancel);
    }
}
