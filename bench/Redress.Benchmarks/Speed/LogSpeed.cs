using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using Redress.Domain.Petitions.Log;
using Redress.Petitions.Log;

namespace Redress.Benchmarks.Speed;

/// <summary>What a leaf of the petition log, a proof and a recount cost, on one thread and beside the bare hashing that cannot be avoided.</summary>
internal static class LogSpeed
{
    private const int Size = 1_000_000;
    private const int Proofs = 10_000;

    private static readonly Guid Petition = new("00112233-4455-6677-8899-aabbccddeeff");

    public static void Run()
    {
        var leaves = Enumerable.Range(0, Size).Select(i => Leaf.Sign(Petition, 490_000, new TreeHash((UInt128)i, 7), LeafMethod.EmailConfirmed).Write()).ToList();
        leaves.Add(Leaf.Count(Petition, 490_000, Size, Size).Write());
        var tiles = new Dictionary<TileAddress, byte[]>();

        foreach (var round in new[] { 1, 2 })
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"round {round}"));
            Time("bare hashing: two SHA-256 a leaf", Size, () => Hash(leaves));
            var tree = Time("adding a leaf to the tree, with its tiles", leaves.Count, () => Grow(leaves, tiles));

            foreach (var address in TileAddress.RightEdge(leaves.Count).Where(address => address.Level is not null))
            {
                tiles[address] = GrowingTree.Tile(tree.Edge[address.Level!.Value]);
            }

            var proofs = Time("writing an inclusion proof from tiles", Proofs, () => Prove(tiles, leaves.Count));
            var root = tree.Root();
            Time("checking an inclusion proof", Proofs, () => proofs.Count(proof => MerkleChecks.IsIncluded(TreeHash.OfLeaf(leaves[proof.Index]), proof.Index, new LeafRange(0, leaves.Count), proof.Hashes, root)));
            Time("recounting, without reading files", leaves.Count, () => Audit(leaves, root).Petitions.Sum(petition => petition.Count));
            var secret = RandomNumberGenerator.GetBytes(32);
            Time("signing (a checkpoint or a promise)", Proofs, () => Enumerable.Range(0, Proofs).Sum(_ => Ed25519.Sign(secret, leaves[0]).Length));
        }
    }

    private static T Time<T>(string what, int times, Func<T> work)
    {
        var start = Stopwatch.GetTimestamp();
        var result = work();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-45} {Stopwatch.GetElapsedTime(start).TotalMicroseconds / times,8:F2} µs"));
        return result;
    }

    private static int Hash(List<byte[]> leaves)
    {
        Span<byte> hash = stackalloc byte[64];

        foreach (var leaf in leaves)
        {
            SHA256.HashData(leaf, hash);
            SHA256.HashData(hash, hash);
        }

        return hash[0];
    }

    private static GrowingTree Grow(List<byte[]> leaves, Dictionary<TileAddress, byte[]> tiles)
    {
        var tree = new GrowingTree();

        foreach (var leaf in leaves)
        {
            tree.Add(TreeHash.OfLeaf(leaf), (address, tile, _) => tiles[address] = tile.ToArray());
        }

        return tree;
    }

    private static List<(int Index, IReadOnlyList<TreeHash> Hashes)> Prove(Dictionary<TileAddress, byte[]> tiles, int size)
    {
        var random = new Random(1);
        return [.. Enumerable.Range(0, Proofs).Select(_ => random.Next(size)).Select(index => (index, (IReadOnlyList<TreeHash>)
            [.. MerkleProofs.Inclusion(index, size).Select(range => range.Hash(node => TileAddress.Hash(node, tiles[TileAddress.Of(node, size)])))]))];
    }

    private static LogReport Audit(List<byte[]> leaves, TreeHash root)
    {
        var audit = new LogAudit(new Checkpoint("bench.example/log", leaves.Count, root), [], []);

        foreach (var address in audit.Bundles)
        {
            audit.Take(address, EntryBundle.Write(leaves.GetRange((int)address.Index * TileAddress.Full, address.Width)));
        }

        return audit.Finish();
    }
}
