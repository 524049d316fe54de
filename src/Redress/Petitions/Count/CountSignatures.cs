using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Petitions;
using Redress.Platform.Database;

namespace Redress.Petitions.Count;

/// <summary>Reads the numbers of signatures that count, from counters that change in the transaction of the signature itself.</summary>
internal sealed class CountSignatures(RedressDb db)
{
    public Task<long> OfAsync(Id<Petition> petition, CancellationToken cancel) =>
        db.Set<PetitionCount>().Where(count => count.PetitionId == petition).SumAsync(count => count.Count, cancel);

    public async Task<IReadOnlyDictionary<Id<Petition>, long>> OfAsync(IReadOnlyCollection<Id<Petition>> petitions, CancellationToken cancel) =>
        await db.Set<PetitionCount>()
            .Where(count => petitions.Contains(count.PetitionId))
            .GroupBy(count => count.PetitionId)
            .Select(counts => new { counts.Key, Sum = counts.Sum(count => count.Count) })
            .ToDictionaryAsync(petition => petition.Key, petition => petition.Sum, cancel);

    /// <summary>By region, the largest first.</summary>
    public async Task<IReadOnlyList<RegionCount>> ByRegionAsync(Id<Petition> petition, CancellationToken cancel)
    {
        var counts = await db.Set<PetitionCount>()
            .Where(count => count.PetitionId == petition)
            .GroupBy(count => count.Region)
            .Select(counts => new { Region = counts.Key, Count = counts.Sum(count => count.Count) })
            .ToListAsync(cancel);
        return [.. counts.Where(count => count.Count > 0).OrderByDescending(count => count.Count).ThenBy(count => count.Region, StringComparer.Ordinal).Select(count => new RegionCount(count.Region, count.Count))];
    }
}

/// <summary>The signatures of one region: "US-CA", "US" where the state is not known, or a country's two letters.</summary>
internal sealed record RegionCount(string Region, long Count);
