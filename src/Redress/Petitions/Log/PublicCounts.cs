using Microsoft.EntityFrameworkCore;
using Redress.Domain.Petitions;
using Redress.Domain.Petitions.Log;
using Redress.Petitions.Count;
using Redress.Platform.Database;

namespace Redress.Petitions.Log;

/// <summary>The numbers the pages show, read in one instant with the log's length and with what is not in the log yet.</summary>
internal sealed class PublicCounts(RedressDb db, CountSignatures counts, StoredTree tree)
{
    public async Task<CountsJson> RunAsync(CancellationToken cancel)
    {
        await using var instant = await OneInstant.BeginAsync(db, cancel);
        var petitions = await db.Set<Petition>().AsNoTracking().Where(petition => petition.OpenedAt != null).OrderBy(petition => petition.OpenedAt)
            .Select(petition => new { petition.Id, petition.Slug }).ToListAsync(cancel);
        var shown = await counts.OfAsync([.. petitions.Select(petition => petition.Id)], cancel);
        var pending = await db.Set<PendingLeaf>().Where(leaf => leaf.SignatureId != null).GroupBy(leaf => leaf.PetitionId)
            .Select(leaves => new { leaves.Key, Change = leaves.Sum(leaf => leaf.Kind == LeafKind.Sign ? 1 : -1) }).ToDictionaryAsync(leaves => leaves.Key, leaves => (long)leaves.Change, cancel);
        return new CountsJson(
            await tree.SizeAsync(cancel),
            [.. petitions.Select(petition => new CountsJson.Petition(petition.Id.Value, petition.Slug, shown.GetValueOrDefault(petition.Id), pending.GetValueOrDefault(petition.Id.Value)))]);
    }
}
