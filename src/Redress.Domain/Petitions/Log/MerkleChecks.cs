namespace Redress.Domain.Petitions.Log;

/// <summary>Checks of proofs. A subtree of a tree is checked as a tree is (RFC 9162, 2.1.3.2 and 2.1.4.2; for subtrees draft-ietf-plants-merkle-tree-certs, 4.3 and 4.4).</summary>
public static class MerkleChecks
{
    /// <summary>Whether the proof leads from the leaf to the root of the tree, or subtree, <paramref name="within"/>.</summary>
    public static bool IsIncluded(TreeHash leaf, long index, LeafRange within, IReadOnlyList<TreeHash> proof, TreeHash root)
    {
        if (!within.IsSubtree || index < within.Start || index >= within.End)
        {
            return false;
        }

        var (at, last, hash) = (index - within.Start, within.Length - 1, leaf);

        foreach (var sibling in proof)
        {
            if (last is 0)
            {
                return false;
            }

            if ((at & 1) is 1 || at == last)
            {
                hash = TreeHash.OfNode(sibling, hash);

                while ((at & 1) is 0 && at is not 0)
                {
                    (at, last) = (at >> 1, last >> 1);
                }
            }
            else
            {
                hash = TreeHash.OfNode(hash, sibling);
            }

            (at, last) = (at >> 1, last >> 1);
        }

        return last is 0 && hash == root;
    }

    /// <summary>Whether the proof shows that <paramref name="part"/> with its root is a subtree of the tree of <paramref name="size"/> leaves; from leaf 0 on that is: its beginning.</summary>
    public static bool IsConsistent(LeafRange part, TreeHash partRoot, long size, IReadOnlyList<TreeHash> proof, TreeHash root)
    {
        if (!part.IsSubtree || part.End > size)
        {
            return false;
        }

        if (part.Length is 0)
        {
            return proof is [] && partRoot == TreeHash.Empty && (size > 0 || root == TreeHash.Empty);
        }

        var (first, last, end) = (part.Start, part.End - 1, size - 1);

        while (first != last && (last == end || (last & 1) is 1))
        {
            (first, last, end) = (first >> 1, last >> 1, end >> 1);
        }

        return first == last
            ? Climb(first, last, end, partRoot, proof, partRoot, root)
            : proof is not [] && Climb(first, last, end, proof[0], proof.Skip(1), partRoot, root);
    }

    private static bool Climb(long first, long last, long end, TreeHash seed, IEnumerable<TreeHash> proof, TreeHash partRoot, TreeHash root)
    {
        var (partHash, hash) = (seed, seed);

        foreach (var next in proof)
        {
            if (end is 0)
            {
                return false;
            }

            if ((last & 1) is 1 || last == end)
            {
                partHash = first < last ? TreeHash.OfNode(next, partHash) : partHash;
                hash = TreeHash.OfNode(next, hash);

                while ((last & 1) is 0 && last is not 0)
                {
                    (first, last, end) = (first >> 1, last >> 1, end >> 1);
                }
            }
            else
            {
                hash = TreeHash.OfNode(hash, next);
            }

            (first, last, end) = (first >> 1, last >> 1, end >> 1);
        }

        return end is 0 && partHash == partRoot && hash == root;
    }
}
