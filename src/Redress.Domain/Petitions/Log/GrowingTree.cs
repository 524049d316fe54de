using System.Runtime.InteropServices;

namespace Redress.Domain.Petitions.Log;

/// <summary>A tree that leaves are added to. It keeps the right edge only: at each level the hashes of the tile that is not full yet.</summary>
public sealed class GrowingTree
{
    private readonly List<List<TreeHash>> _edge = [];

    /// <summary>Continues a tree from its right edge.</summary>
    /// <param name="size">Its leaves.</param>
    /// <param name="edge">At each level, from 0 up, the hashes of the tile that is not full yet.</param>
    public GrowingTree(long size, IEnumerable<IReadOnlyList<TreeHash>> edge)
    {
        Size = size;
        _edge.AddRange(edge.Select(hashes => hashes.ToList()));

        for (var level = 0; level < _edge.Count || TileAddress.HashesAt(level, size) > 0; level++)
        {
            if (level >= _edge.Count || _edge[level].Count != TileAddress.HashesAt(level, size) % TileAddress.Full)
            {
                throw new ArgumentException($"This is not the right edge of a tree of {size} leaves.", nameof(edge));
            }
        }
    }

    public GrowingTree()
        : this(0, [])
    {
    }

    /// <summary>Leaves so far.</summary>
    public long Size { get; private set; }

    /// <summary>At each level, from 0 up, the hashes of the tile that is not full yet.</summary>
    public IReadOnlyList<IReadOnlyList<TreeHash>> Edge => _edge;

    /// <param name="leaf">Its hash.</param>
    /// <param name="filled">Told of each tile the leaf fills: its address, its bytes, and its root, which is a hash of the level above.</param>
    public void Add(TreeHash leaf, Action<TileAddress, ReadOnlyMemory<byte>, TreeHash>? filled = null)
    {
        Size++;
        var hash = leaf;

        for (var level = 0; ; level++)
        {
            if (level == _edge.Count)
            {
                _edge.Add([]);
            }

            var hashes = _edge[level];
            hashes.Add(hash);

            if (hashes.Count < TileAddress.Full)
            {
                return;
            }

            var bytes = filled is null ? default : Tile(hashes);
            hash = TileAddress.Fold(CollectionsMarshal.AsSpan(hashes));
            hashes.Clear();
            filled?.Invoke(new TileAddress(level, TileAddress.HashesAt(level + 1, Size) - 1, TileAddress.Full), bytes, hash);
        }
    }

    public TreeHash Root() => Size is 0 ? TreeHash.Empty : new LeafRange(0, Size).Hash(Node);

    /// <summary>The bytes of a tile: its hashes one after another.</summary>
    public static byte[] Tile(IReadOnlyList<TreeHash> hashes)
    {
        var bytes = new byte[hashes.Count * TreeHash.Length];

        for (var i = 0; i < hashes.Count; i++)
        {
            hashes[i].Write(bytes.AsSpan(i * TreeHash.Length));
        }

        return bytes;
    }

    private TreeHash Node(NodeAddress node)
    {
        var (level, depth) = (node.Level / 8, node.Level % 8);
        var first = (int)((node.Index << depth) % TileAddress.Full);
        return TileAddress.Fold(_edge[level].Skip(first).Take(1 << depth).ToArray());
    }
}
