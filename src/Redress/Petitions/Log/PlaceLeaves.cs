using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Petitions.Log;
using Redress.Platform.Database;

namespace Redress.Petitions.Log;

/// <summary>Gives pending leaves their places, in one transaction: shuffled, so that the order tells nothing of who signed when.</summary>
internal sealed partial class PlaceLeaves(RedressDb db, StoredTree tree, TimeProvider clock, ILogger<PlaceLeaves> log)
{
    private const int Most = 10_000;

    /// <returns>Whether there may be more to place.</returns>
    public async Task<bool> RunAsync(CancellationToken cancel)
    {
        if (!await db.Set<PendingLeaf>().AnyAsync(cancel))
        {
            return false;
        }

        // On SQLite the transaction lets no other writer in from here on; on PostgreSQL only who holds the sequencer's lock comes here.
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var pending = await db.Set<PendingLeaf>().AsNoTracking().OrderBy(leaf => leaf.Id).Take(Most).ToListAsync(cancel);
        var size = await tree.SizeAsync(cancel);
        var batch = new LeafBatch(size, await SignsAsync(pending, cancel), await CountsAsync(pending, cancel));
        batch.Place(Shuffled(pending), Leaf.HourOf(clock.GetUtcNow()));
        await SaveAsync(batch, await tree.OpenAsync(size, cancel), cancel);

        var done = pending.Except(batch.Waiting).Select(leaf => leaf.Id).ToList();
        await db.Set<PendingLeaf>().Where(leaf => done.Contains(leaf.Id)).ExecuteDeleteAsync(cancel);
        await transaction.CommitAsync(cancel);
        db.ChangeTracker.Clear();

        foreach (var leaf in batch.Waiting)
        {
            LogWaiting(leaf.Kind, leaf.SignatureId, leaf.PetitionId);
        }

        return pending.Count is Most && done.Count > 0;
    }

    /// <summary>Texts first, then signatures, then what takes some out again, then closings: within each kind of signature leaf in random order.</summary>
    private static IEnumerable<PendingLeaf> Shuffled(IEnumerable<PendingLeaf> pending)
    {
        var byKind = pending.ToLookup(leaf => leaf.Kind);
        var signs = byKind[LeafKind.Sign].ToArray();
        var ends = byKind[LeafKind.Withdraw].Concat(byKind[LeafKind.Invalidate]).ToArray();
        RandomNumberGenerator.Shuffle(signs.AsSpan());
        RandomNumberGenerator.Shuffle(ends.AsSpan());
        return [.. byKind[LeafKind.Text], .. signs, .. ends, .. byKind[LeafKind.Close]];
    }

    private async Task<Dictionary<Guid, LogEntry>> SignsAsync(IReadOnlyList<PendingLeaf> pending, CancellationToken cancel)
    {
        var signatures = pending.Select(leaf => leaf.SignatureId).OfType<Guid>().Distinct().Cast<Guid?>().ToList();
        return await db.Set<LogEntry>().Where(entry => signatures.Contains(entry.SignatureId)).ToDictionaryAsync(entry => entry.SignatureId!.Value, cancel);
    }

    private async Task<Dictionary<Guid, LogCount>> CountsAsync(IReadOnlyList<PendingLeaf> pending, CancellationToken cancel)
    {
        var petitions = pending.Select(leaf => leaf.PetitionId).Distinct().ToList();
        return await db.Set<LogCount>().Where(count => petitions.Contains(count.PetitionId)).ToDictionaryAsync(count => count.PetitionId, cancel);
    }

    private async Task SaveAsync(LeafBatch batch, GrowingTree grown, CancellationToken cancel)
    {
        foreach (var entry in batch.Entries)
        {
            grown.Add(TreeHash.OfLeaf(entry.Leaf), (tile, _, root) => db.Add(new LogNode { Level = tile.Level!.Value + 1, Index = tile.Index, Hash = root.ToBytes() }));
        }

        db.AddRange(batch.Entries);
        db.AddRange(batch.NewCounts);
        await db.SaveChangesAsync(cancel);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A leaf of kind {Kind} waits: the log has no sign leaf of signature {Signature} of petition {Petition}")]
    private partial void LogWaiting(LeafKind kind, Guid? signature, Guid petition);
}
