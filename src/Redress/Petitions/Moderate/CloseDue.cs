using Microsoft.EntityFrameworkCore;
using Redress.Domain.Petitions;
using Redress.Platform.Database;
using Redress.Platform.Jobs;

namespace Redress.Petitions.Moderate;

/// <summary>Every few minutes: closes petitions whose time is over. Signing ends at the very instant anyway; this records it.</summary>
internal sealed record CloseDue : IJob
{
    public static string Name => "petitions.close-due";
}

internal sealed class CloseDueHandler(RedressDb db, TimeProvider clock) : IJobHandler<CloseDue>
{
    public async Task RunAsync(CloseDue job, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();

        foreach (var id in await db.Set<Petition>().Where(petition => petition.Status == PetitionStatus.Open && petition.ClosesAt <= now).Select(petition => petition.Id).ToListAsync(cancel))
        {
            db.ChangeTracker.Clear();
            var petition = await db.Set<Petition>().Include(p => p.Versions).SingleAsync(p => p.Id == id, cancel);

            if (petition.Status is PetitionStatus.Open && petition.ClosesAt <= now)
            {
                await db.CloseForSignaturesAsync(petition, now, cancel);
                await db.TrySaveChangeAsync(cancel);
            }
        }
    }
}
