using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Petitions;
using Redress.Platform.Database;

namespace Redress.Petitions.Deliver;

/// <summary>The packages that were made for an addressee, and the deliveries the public may know of.</summary>
internal sealed class ReadDeliveries(RedressDb db)
{
    /// <summary>The newest package first.</summary>
    public async Task<IReadOnlyList<PetitionDelivery>> AllAsync(Id<Petition> petition, CancellationToken cancel) =>
        await db.Set<PetitionDelivery>().AsNoTracking().Where(delivery => delivery.PetitionId == petition).OrderByDescending(delivery => delivery.MadeAt).ToListAsync(cancel);

    /// <summary>What was delivered, the earliest first.</summary>
    public async Task<IReadOnlyList<PetitionDelivery>> DeliveredAsync(Id<Petition> petition, CancellationToken cancel) =>
        await db.Set<PetitionDelivery>().AsNoTracking().Where(delivery => delivery.PetitionId == petition && delivery.DeliveredOn != null)
            .OrderBy(delivery => delivery.DeliveredOn).ThenBy(delivery => delivery.MadeAt).ToListAsync(cancel);
}
