using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Petitions;
using Redress.Platform.Database;

namespace Redress.Petitions.Organize;

/// <summary>What the organizers of a petition told its followers.</summary>
internal sealed class ReadMessages(RedressDb db)
{
    /// <summary>The newest first.</summary>
    public async Task<IReadOnlyList<PetitionMessage>> OfAsync(Id<Petition> petition, CancellationToken cancel) =>
        await db.Set<PetitionMessage>().AsNoTracking().Where(message => message.PetitionId == petition).OrderByDescending(message => message.Number).ToListAsync(cancel);

    /// <returns>One of them with its petition; null where there is none, or the petition was taken down.</returns>
    public async Task<(PetitionMessage Message, Petition Petition)?> FindAsync(string slug, int number, CancellationToken cancel) =>
        await db.Set<Petition>().AsNoTracking().Include(p => p.Versions).SingleOrDefaultAsync(p => p.Slug == slug && p.OpenedAt != null && p.Status != PetitionStatus.Removed, cancel) is { } petition
        && await db.Set<PetitionMessage>().AsNoTracking().SingleOrDefaultAsync(message => message.PetitionId == petition.Id && message.Number == number, cancel) is { } message
            ? (message, petition)
            : null;
}
