using Redress.Domain.Petitions.Log;

namespace Redress.Petitions.Log;

/// <summary>The entries made of one round of pending leaves, and what they change.</summary>
/// <param name="size">Of the log before.</param>
/// <param name="signs">The sign entries there are already, by signature.</param>
/// <param name="counts">The counts there are already, by petition.</param>
internal sealed class LeafBatch(long size, Dictionary<Guid, LogEntry> signs, Dictionary<Guid, LogCount> counts)
{
    private readonly List<LogEntry> _entries = [];
    private readonly List<LogCount> _newCounts = [];
    private readonly List<PendingLeaf> _waiting = [];

    public IReadOnlyList<LogEntry> Entries => _entries;

    public IReadOnlyList<LogCount> NewCounts => _newCounts;

    /// <summary>Those that would take out a signature which is not in the log.</summary>
    public IReadOnlyList<PendingLeaf> Waiting => _waiting;

    public void Place(IEnumerable<PendingLeaf> pending, uint hour)
    {
        foreach (var leaf in pending)
        {
            switch (leaf.Kind)
            {
                case LeafKind.Sign:
                    PlaceSign(leaf);
                    break;
                case LeafKind.Withdraw or LeafKind.Invalidate:
                    PlaceEnd(leaf);
                    break;
                default:
                    Add(leaf.ToLeaf(null));
                    break;
            }
        }

        foreach (var count in counts.Values.Where(count => count.Count != (count.Stated ?? 0)).OrderBy(count => count.PetitionId))
        {
            Add(Leaf.Count(count.PetitionId, hour, count.Count, size + _entries.Count));
            count.Stated = count.Count;
        }
    }

    /// <summary>Asked for twice, a signature is one leaf.</summary>
    private void PlaceSign(PendingLeaf leaf)
    {
        if (!signs.ContainsKey(leaf.SignatureId!.Value))
        {
            signs.Add(leaf.SignatureId.Value, Add(leaf.ToLeaf(null), leaf.SignatureId));
            CountOf(leaf.PetitionId).Count++;
        }
    }

    /// <summary>A signature is taken out once, whoever asked first.</summary>
    private void PlaceEnd(PendingLeaf leaf)
    {
        if (!signs.TryGetValue(leaf.SignatureId!.Value, out var sign))
        {
            _waiting.Add(leaf);
            return;
        }

        if (sign.EndedBy is null)
        {
            sign.EndedBy = Add(leaf.ToLeaf(sign.Index)).Index;
            CountOf(leaf.PetitionId).Count--;
        }

        if (leaf.Reason is LeafReason.Erasure)
        {
            sign.SignatureId = null;
        }
    }

    private LogEntry Add(Leaf leaf, Guid? signature = null)
    {
        var entry = new LogEntry { Index = size + _entries.Count, Leaf = leaf.Write(), SignatureId = signature };
        _entries.Add(entry);
        return entry;
    }

    private LogCount CountOf(Guid petition)
    {
        if (!counts.TryGetValue(petition, out var count))
        {
            counts.Add(petition, count = new LogCount { PetitionId = petition });
            _newCounts.Add(count);
        }

        return count;
    }
}
