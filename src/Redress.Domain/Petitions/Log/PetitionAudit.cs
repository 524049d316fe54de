using System.Globalization;

namespace Redress.Domain.Petitions.Log;

/// <summary>Whether the leaves of each petition add up, read in the log's order.</summary>
internal sealed class PetitionAudit
{
    private readonly Dictionary<Guid, Tally> _tallies = [];
    private readonly List<Tally> _ordered = [];

    /// <summary>For each leaf: 0 where it is no sign leaf, else the number of its petition from 1, negative once it was taken out.</summary>
    private readonly List<int> _signs = [];

    public IEnumerable<Discrepancy> Take(long index, Leaf leaf)
    {
        if (!_tallies.TryGetValue(leaf.Petition, out var tally))
        {
            _tallies.Add(leaf.Petition, tally = new Tally(leaf.Petition, _ordered.Count + 1));
            _ordered.Add(tally);
        }

        var fault = leaf.Kind switch
        {
            LeafKind.Sign => tally.Sign(index),
            LeafKind.Withdraw or LeafKind.Invalidate => End(index, leaf, tally),
            LeafKind.Count => tally.State(index, leaf),
            LeafKind.Close => tally.Close(),
            LeafKind.Text => null,
        };
        _signs.Add(leaf.Kind is LeafKind.Sign ? tally.Number : 0);
        return fault is null ? [] : [fault];
    }

    /// <summary>A leaf that cannot be read holds its place.</summary>
    public void Skip() => _signs.Add(0);

    public IEnumerable<Discrepancy> Compare(PublicNumbers numbers) =>
        from number in numbers.Counts
        let counted = _tallies.TryGetValue(number.Key, out var tally) ? tally.Count : 0
        where counted != number.Value
        select new Discrepancy(DiscrepancyKind.PublicNumber, $"Petition {number.Key:N}: the public number, less what is not in the log yet, is {number.Value}, but the log has {counted}.");

    public IEnumerable<Discrepancy> Finish() =>
        from tally in _ordered
        where (ulong)tally.Count != (tally.Stated ?? 0)
        select new Discrepancy(DiscrepancyKind.Count, $"Petition {tally.Petition:N}: {tally.Count} signatures count, but the last count statement says {tally.Stated?.ToString(CultureInfo.InvariantCulture) ?? "nothing"}.");

    public IReadOnlyList<VerifiedCount> Counts() =>
        [.. _ordered.Select(tally => new VerifiedCount(tally.Petition, tally.Signatures, tally.Withdrawn, tally.Invalidated, tally.IsClosed))];

    private Discrepancy? End(long index, Leaf leaf, Tally tally)
    {
        var verb = leaf.Kind is LeafKind.Withdraw ? "withdraws" : "invalidates";
        var target = leaf.SignIndex!.Value;

        if (target >= index || Math.Abs(_signs[(int)target]) != tally.Number)
        {
            return new(DiscrepancyKind.EndsNothing, $"Entry {index} {verb} entry {target}, which is no earlier signature of its petition.");
        }

        if (_signs[(int)target] < 0)
        {
            return new(DiscrepancyKind.EndsTwice, $"Entry {index} {verb} entry {target}, which was taken out before.");
        }

        _signs[(int)target] = -tally.Number;
        tally.End(leaf.Kind);
        return null;
    }

    private sealed class Tally(Guid petition, int number)
    {
        public Guid Petition => petition;

        public int Number => number;

        public long Signatures { get; private set; }

        public long Withdrawn { get; private set; }

        public long Invalidated { get; private set; }

        public bool IsClosed { get; private set; }

        public ulong? Stated { get; private set; }

        public long Count => Signatures - Withdrawn - Invalidated;

        public Discrepancy? Sign(long index)
        {
            Signatures++;
            return IsClosed ? new(DiscrepancyKind.SignedAfterClose, $"Entry {index} is a signature of petition {petition:N}, which had closed.") : null;
        }

        public void End(LeafKind kind) => _ = kind is LeafKind.Withdraw ? Withdrawn++ : Invalidated++;

        public Discrepancy? State(long index, Leaf leaf)
        {
            Stated = leaf.StatedCount;
            return leaf.StatedSize == (ulong)index && leaf.StatedCount == (ulong)Count
                ? null
                : new(DiscrepancyKind.Count, $"Entry {index} states {leaf.StatedCount} signatures of petition {petition:N} among {leaf.StatedSize} entries; there are {Count} among {index}.");
        }

        public Discrepancy? Close()
        {
            IsClosed = true;
            return null;
        }
    }
}
