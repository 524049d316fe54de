using CsCheck;
using Redress.Domain.Petitions.Log;

namespace Redress.Tests.Petitions.Log;

public sealed class AnyTree
{
    private static readonly Gen<byte[][]> Leaves = Gen.Byte.Array[0, 5].Array[1, 70];
    private static readonly Gen<int> Sizes = Gen.OneOf(Gen.Int[1, 70], Gen.Int[250, 520], Gen.Const(256), Gen.Const(65_536), Gen.Int[65_500, 66_100]);

    [Fact]
    public void Its_root_is_that_of_RFC_6962() => Leaves.Sample(leaves =>
        Tree(leaves, out _).Root().ToBytes().ShouldBe(NaiveTree.Root(leaves)));

    [Fact]
    public void Its_proofs_are_those_of_RFC_6962_and_hold() => Gen.Select(Leaves, Gen.Int[0, 1000], Gen.Int[0, 1000]).Sample((leaves, a, b) =>
    {
        var (index, old, size) = (a % leaves.Length, 1 + (b % leaves.Length), leaves.Length);
        var root = Tree(leaves, out var nodes).Root();
        var inclusion = MerkleProofs.Inclusion(index, size).Select(range => range.Hash(nodes)).ToList();
        var consistency = MerkleProofs.Consistency(old, size).Select(range => range.Hash(nodes)).ToList();

        inclusion.Select(hash => hash.ToBytes()).ShouldBe(NaiveTree.Path(index, leaves));
        consistency.Select(hash => hash.ToBytes()).ShouldBe(NaiveTree.Proof(old, leaves));
        MerkleChecks.IsIncluded(TreeHash.OfLeaf(leaves[index]), index, new LeafRange(0, size), inclusion, root).ShouldBeTrue();
        MerkleChecks.IsConsistent(new LeafRange(0, old), Tree(leaves[..old], out _).Root(), size, consistency, root).ShouldBeTrue();
    });

    [Fact]
    public void A_proof_with_one_bit_changed_does_not_hold() => Gen.Select(Leaves, Gen.Int[0, 1000], Gen.Int[0, 255]).Where((leaves, _, _) => leaves.Length > 1).Sample((leaves, a, bit) =>
    {
        var index = a % leaves.Length;
        var root = Tree(leaves, out var nodes).Root();
        var proof = MerkleProofs.Inclusion(index, leaves.Length).Select(range => range.Hash(nodes)).ToList();
        var at = a % proof.Count;
        proof[at] = bit < 128 ? proof[at] with { Low = proof[at].Low ^ (UInt128.One << bit) } : proof[at] with { High = proof[at].High ^ (UInt128.One << (bit - 128)) };

        MerkleChecks.IsIncluded(TreeHash.OfLeaf(leaves[index]), index, new LeafRange(0, leaves.Length), proof, root).ShouldBeFalse();
    });

    [Fact]
    public void Its_tiles_are_as_wide_as_the_standard_says_and_lead_to_its_root() => Sizes.Sample(size =>
    {
        var tiles = new Dictionary<TileAddress, byte[]>();
        var tree = new GrowingTree();

        for (var i = 0; i < size; i++)
        {
            tree.Add(TreeHash.OfLeaf(BitConverter.GetBytes(i)), (address, tile, _) => tiles[address] = tile.ToArray());
        }

        foreach (var address in TileAddress.Grown(0, size).Where(address => address.Level is not null && address.Width < TileAddress.Full))
        {
            address.Width.ShouldBe((int)(size / Math.Pow(256, address.Level!.Value)) % 256);
            tiles[address] = GrowingTree.Tile(tree.Edge[address.Level.Value]);
        }

        tiles.Keys.Order(Comparer<TileAddress>.Create((x, y) => string.CompareOrdinal(x.Path, y.Path)))
            .ShouldBe(TileAddress.Grown(0, size).Where(address => address.Level is not null).OrderBy(address => address.Path, StringComparer.Ordinal));
        new LeafRange(0, size).Hash(node => TileAddress.Hash(node, tiles[TileAddress.Of(node, size)])).ShouldBe(tree.Root());
        new GrowingTree(size, tree.Edge).Root().ShouldBe(tree.Root());
    }, iter: 30);

    [Fact]
    public void The_addresses_of_its_tiles_are_read_as_they_are_written() =>
        Gen.Select(Gen.Int[-1, 7], Gen.OneOf(Gen.Long[0, 2000], Gen.Long[0, 1L << 48]), Gen.Int[1, 256]).Sample((level, index, width) =>
        {
            var address = new TileAddress(level < 0 ? null : level, index, width);
            TileAddress.TryParse(address.Path, out var read).ShouldBeTrue(address.Path);
            read.ShouldBe(address);
        });

    [Theory]
    [InlineData(1_234_067, 256, "tile/3/x001/x234/067")]
    [InlineData(0, 12, "tile/3/000.p/12")]
    public void A_tile_has_the_address_the_standard_gives(long index, int width, string path) => new TileAddress(3, index, width).Path.ShouldBe(path);

    [Theory]
    [InlineData("tile/0/1")]
    [InlineData("tile/0/x001")]
    [InlineData("tile/0/000.p/0")]
    [InlineData("tile/0/000.p/256")]
    [InlineData("tile/0/000.p/08")]
    [InlineData("tile/00/000")]
    [InlineData("tile/64/000")]
    [InlineData("tile/entries/x000/000")]
    [InlineData("tile/entries/000/../../key")]
    [InlineData("tile/x/000")]
    [InlineData("checkpoint")]
    [InlineData("")]
    public void Another_spelling_is_no_address(string path) => TileAddress.TryParse(path, out _).ShouldBeFalse();

    private static GrowingTree Tree(IReadOnlyList<byte[]> leaves, out Func<NodeAddress, TreeHash> nodes)
    {
        var tree = new GrowingTree();

        foreach (var leaf in leaves)
        {
            tree.Add(TreeHash.OfLeaf(leaf));
        }

        nodes = node => TreeHash.Read(NaiveTree.Root([.. leaves.Skip((int)(node.Index << node.Level)).Take(1 << node.Level)]));
        return tree;
    }
}
