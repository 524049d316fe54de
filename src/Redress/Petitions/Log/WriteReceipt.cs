using Microsoft.EntityFrameworkCore;
using Redress.Domain.Petitions.Log;
using Redress.Platform.Database;

namespace Redress.Petitions.Log;

/// <summary>Writes the receipt of a signature, from its entry and the newest checkpoint.</summary>
internal sealed class WriteReceipt(RedressDb db, StoredTree tree)
{
    /// <param name="signature">As it was given to <see cref="PendingLeaf.Sign"/>.</param>
    /// <param name="opening">What its leaf commits to.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>Null where it is not in a published checkpoint yet.</returns>
    public async Task<Receipt?> RunAsync(Guid signature, Opening opening, CancellationToken cancel)
    {
        var entry = await db.Set<LogEntry>().AsNoTracking().FirstOrDefaultAsync(entry => entry.SignatureId == signature, cancel);
        var newest = await db.NewestCheckpoint().FirstOrDefaultAsync(cancel);

        if (entry is null || newest is null || newest.Size <= entry.Index)
        {
            return null;
        }

        var proof = await tree.HashAsync(MerkleProofs.Inclusion(entry.Index, newest.Size), newest.Size, cancel);
        return Receipt.Write(Leaf.Read(entry.Leaf).Hour, opening, entry.Index, proof, newest.Note);
    }
}

internal static class PublishedCheckpoints
{
    /// <summary>The newest one that may be shown.</summary>
    public static IQueryable<LogCheckpoint> NewestCheckpoint(this RedressDb db) =>
        db.Set<LogCheckpoint>().AsNoTracking().Where(checkpoint => checkpoint.PublishedAt != null).OrderByDescending(checkpoint => checkpoint.Size);
}
