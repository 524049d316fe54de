using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Petitions;
using Redress.Domain.Petitions.Log;
using Redress.Petitions.Count;
using Redress.Petitions.Log;
using Redress.Platform.Database;

namespace Redress.Petitions.Deliver;

/// <summary>Recounts a petition from the entries of the log, up to the newest checkpoint that is published. To be run in one instant.</summary>
internal sealed class ReadLoggedCount(RedressDb db)
{
    /// <returns>Null where nothing is published yet.</returns>
    public async Task<LoggedCount?> RunAsync(Id<Petition> petition, CancellationToken cancel)
    {
        if (await db.NewestCheckpoint().FirstOrDefaultAsync(cancel) is not { } checkpoint)
        {
            return null;
        }

        var count = await CountAsync(petition, checkpoint.Size, cancel);
        var statement = await StatementAsync(petition, checkpoint.Size, cancel);

        // Statements end each round of the log, and checkpoints are signed after whole rounds.
        return (statement is null ? 0 : (long)Leaf.Read(statement.Leaf).StatedCount) == count
            ? new LoggedCount(checkpoint, count, statement, await ByAsync(petition, checkpoint.Size, count, cancel), await ByVersionAsync(petition, checkpoint.Size, cancel))
            : throw new InvalidDataException($"The log’s entries of petition {petition} add up to {count}, but its last statement says otherwise.");
    }

    /// <summary>The signatures whose leaf counts at the checkpoint. Those erased or signed anew since are not among them any more.</summary>
    public IQueryable<Signature> Counting(Id<Petition> petition, long size) =>
        from entry in db.Set<LogEntry>().AsNoTracking()
        join signature in db.Set<Signature>().AsNoTracking() on entry.SignatureId equals signature.LeafId
        where signature.PetitionId == petition && entry.Index < size && (entry.EndedBy == null || entry.EndedBy >= size)
        orderby signature.Region, entry.Index
        select signature;

    private async Task<long> CountAsync(Id<Petition> petition, long size, CancellationToken cancel)
    {
        var kinds = await db.Database.SqlQuery<KindCount>(
            $"""
            SELECT substr("Leaf", 2, 1) AS "Kind", count(*) AS "Count" FROM "LogEntries"
            WHERE "Index" < {size} AND substr("Leaf", 9, 16) = {Named(petition)} GROUP BY substr("Leaf", 2, 1)
            """).ToListAsync(cancel);
        return kinds.Sum(kind => (LeafKind)kind.Kind[0] switch { LeafKind.Sign => kind.Count, LeafKind.Withdraw or LeafKind.Invalidate => -kind.Count, _ => 0 });
    }

    private Task<LogEntry?> StatementAsync(Id<Petition> petition, long size, CancellationToken cancel) =>
        db.Set<LogEntry>().FromSql(
            $"""
            SELECT * FROM "LogEntries" WHERE "Index" < {size} AND substr("Leaf", 9, 16) = {Named(petition)} AND substr("Leaf", 2, 1) = {new[] { (byte)LeafKind.Count }}
            ORDER BY "Index" DESC LIMIT 1
            """).AsNoTracking().FirstOrDefaultAsync(cancel);

    private async Task<IReadOnlyList<RegionCount>> ByAsync(Id<Petition> petition, long size, long count, CancellationToken cancel)
    {
        var known = await Counting(petition, size).GroupBy(signature => signature.Region).Select(region => new { region.Key, Count = region.LongCount() }).ToListAsync(cancel);
        var unknown = count - known.Sum(region => region.Count);
        return
        [
            .. known.OrderByDescending(region => region.Count).ThenBy(region => region.Key, StringComparer.Ordinal).Select(region => new RegionCount(region.Key, region.Count)),
            .. unknown > 0 ? new[] { new RegionCount("", unknown) } : [],
        ];
    }

    private Task<Dictionary<int, long>> ByVersionAsync(Id<Petition> petition, long size, CancellationToken cancel) =>
        Counting(petition, size).GroupBy(signature => signature.Version).Select(version => new { version.Key, Count = version.LongCount() }).ToDictionaryAsync(version => version.Key, version => version.Count, cancel);

    /// <summary>As leaves name it.</summary>
    private static byte[] Named(Id<Petition> petition) => petition.Value.ToByteArray(bigEndian: true);

    private sealed record KindCount(byte[] Kind, long Count);
}
