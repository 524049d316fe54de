using Microsoft.EntityFrameworkCore;
using Redress.Domain.Petitions.Log;
using Redress.Platform.Database;

namespace Redress.Petitions.Log;

/// <summary>The tree as the database has it: any tile, root or proof can be made from its entries and nodes.</summary>
internal sealed class StoredTree(RedressDb db)
{
    public async Task<long> SizeAsync(CancellationToken cancel) => (await db.Set<LogEntry>().MaxAsync(entry => (long?)entry.Index, cancel) ?? -1) + 1;

    /// <summary>The bytes of a tile or bundle; null where the tree does not reach so far.</summary>
    public async Task<byte[]?> ReadAsync(TileAddress address, CancellationToken cancel)
    {
        var (first, end) = (address.Index * TileAddress.Full, (address.Index * TileAddress.Full) + address.Width);

        if (address.Level is null or 0)
        {
            var leaves = await db.Set<LogEntry>().Where(entry => entry.Index >= first && entry.Index < end).OrderBy(entry => entry.Index).Select(entry => entry.Leaf).ToListAsync(cancel);
            return leaves.Count < address.Width ? null : address.Level is null ? EntryBundle.Write(leaves) : GrowingTree.Tile([.. leaves.Select(leaf => TreeHash.OfLeaf(leaf))]);
        }

        var hashes = await db.Set<LogNode>()
            .Where(node => node.Level == address.Level && node.Index >= first && node.Index < end).OrderBy(node => node.Index).Select(node => node.Hash).ToListAsync(cancel);
        return hashes.Count < address.Width ? null : [.. hashes.SelectMany(hash => hash)];
    }

    /// <summary>The tree of the first <paramref name="size"/> entries, to be added to.</summary>
    public async Task<GrowingTree> OpenAsync(long size, CancellationToken cancel)
    {
        var edge = new List<IReadOnlyList<TreeHash>>();

        for (var level = 0; TileAddress.HashesAt(level, size) is > 0 and var hashes; level++)
        {
            var width = (int)(hashes % TileAddress.Full);
            var tile = width is 0 ? [] : await RequireAsync(new TileAddress(level, hashes / TileAddress.Full, width), cancel);
            edge.Add([.. tile.Chunk(TreeHash.Length).Select(hash => TreeHash.Read(hash))]);
        }

        return new GrowingTree(size, edge);
    }

    public async Task<TreeHash> RootAsync(long size, CancellationToken cancel) => (await OpenAsync(size, cancel)).Root();

    /// <summary>The hashes of a proof in the tree of the first <paramref name="size"/> entries.</summary>
    public async Task<IReadOnlyList<TreeHash>> HashAsync(IReadOnlyList<LeafRange> proof, long size, CancellationToken cancel)
    {
        var tiles = new Dictionary<TileAddress, byte[]>();

        foreach (var address in proof.SelectMany(range => range.Nodes()).Select(node => TileAddress.Of(node, size)).Distinct())
        {
            tiles[address] = await RequireAsync(address, cancel);
        }

        return [.. proof.Select(range => range.Hash(node => TileAddress.Hash(node, tiles[TileAddress.Of(node, size)])))];
    }

    private async Task<byte[]> RequireAsync(TileAddress address, CancellationToken cancel) =>
        await ReadAsync(address, cancel) ?? throw new InvalidDataException($"The database has not all entries or nodes of {address.Path}; restore it from a backup.");
}
