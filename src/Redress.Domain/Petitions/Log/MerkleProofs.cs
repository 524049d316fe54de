using System.Numerics;

namespace Redress.Domain.Petitions.Log;

/// <summary>Which subtrees' hashes make up a proof, by RFC 6962, 2.1.1 and 2.1.2; hash each to have it.</summary>
public static class MerkleProofs
{
    /// <summary>That a leaf is in a tree: its siblings from the leaf up.</summary>
    public static IReadOnlyList<LeafRange> Inclusion(long index, long size)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, size);
        var siblings = new List<LeafRange>();

        for (var within = new LeafRange(0, size); within.Length > 1;)
        {
            var (left, right) = Split(within);
            var isLeft = index < left.End;
            siblings.Add(isLeft ? right : left);
            within = isLeft ? left : right;
        }

        siblings.Reverse();
        return siblings;
    }

    /// <summary>That a tree of <paramref name="oldSize"/> leaves is the beginning of one of <paramref name="size"/>.</summary>
    public static IReadOnlyList<LeafRange> Consistency(long oldSize, long size)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(oldSize, size);
        var proof = new List<LeafRange>();

        if (oldSize is 0)
        {
            return proof;
        }

        var within = new LeafRange(0, size);

        while (within.End != oldSize)
        {
            var (left, right) = Split(within);
            proof.Add(oldSize <= left.End ? right : left);
            within = oldSize <= left.End ? left : right;
        }

        // The verifier knows the old root, and with it the subtree only where that is the whole old tree.
        if (within.Start > 0)
        {
            proof.Add(within);
        }

        proof.Reverse();
        return proof;
    }

    private static (LeafRange Left, LeafRange Right) Split(LeafRange range)
    {
        var middle = range.Start + (1L << BitOperations.Log2((ulong)range.Length - 1));
        return (range with { End = middle }, range with { Start = middle });
    }
}
