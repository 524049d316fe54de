using System.Numerics;

namespace Redress.Domain.Petitions.Log;

/// <summary>A complete subtree of 2^<paramref name="Level"/> leaves; <paramref name="Index"/> counts such subtrees from the left.</summary>
public readonly record struct NodeAddress(int Level, long Index);

/// <summary>Leaves from <paramref name="Start"/> up to, not including, <paramref name="End"/>.</summary>
public readonly record struct LeafRange(long Start, long End)
{
    public long Length => End - Start;

    /// <summary>Whether the range is a subtree of any tree that has it: its start is a multiple of its length rounded up to a power of two.</summary>
    public bool IsSubtree => Start >= 0 && Length >= 0 && (Length is 0 || Start % (long)BitOperations.RoundUpToPowerOf2((ulong)Length) is 0);

    /// <summary>The largest complete subtrees that make up this one, from left to right.</summary>
    public IEnumerable<NodeAddress> Nodes()
    {
        for (var at = Start; at < End;)
        {
            var level = BitOperations.Log2((ulong)(End - at));
            yield return new NodeAddress(level, at >> level);
            at += 1L << level;
        }
    }

    /// <summary>The hash of this subtree (RFC 6962, 2.1: MTH).</summary>
    /// <param name="node">The hash of a complete subtree.</param>
    public TreeHash Hash(Func<NodeAddress, TreeHash> node)
    {
        var nodes = Nodes().Select(node).ToList();
        return nodes is [] ? TreeHash.Empty : nodes[..^1].AsEnumerable().Reverse().Aggregate(nodes[^1], (right, left) => TreeHash.OfNode(left, right));
    }
}
