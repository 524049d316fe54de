using System.Text;
using Redress.Domain.Petitions.Log;
using Redress.Petitions.Log;
using Redress.Platform.Database;

namespace Redress.Tests.Petitions.Log;

public sealed class KeepingAReceipt
{
    private static readonly Guid Petition = new("00112233-4455-6677-8899-aabbccddeeff");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EachStore]
    public async Task An_outside_verifier_needs_nothing_of_ours(Store store)
    {
        await using var node = new LogHost(store);
        var early = await node.SignAsync(Petition, 3);
        await node.SequenceAsync();
        var late = await node.SignAsync(Petition, 600);
        await node.SequenceAsync();
        var vkey = await File.ReadAllTextAsync(Path.Combine(node.Folder, "key"), Cancel);

        foreach (var (signature, opening) in early.Concat(late.Take(5)).Append(late[^1]))
        {
            var receipt = (await node.ReceiptAsync(signature, opening)).ShouldNotBeNull();
            OutsideVerifier.Holds(receipt, vkey).ShouldBeTrue();
            (await node.VerifyAsync(new Kept("receipt", receipt))).Discrepancies.ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task A_receipt_with_anything_changed_does_not_hold()
    {
        await using var node = new LogHost(Store.Sqlite);
        var (signature, opening) = (await node.SignAsync(Petition, 20))[3];
        await node.SequenceAsync();
        var receipt = (await node.ReceiptAsync(signature, opening))!;
        var random = new Random(4);

        for (var i = 0; i < 200; i++)
        {
            var at = random.Next(receipt.Length);
            var changed = new StringBuilder(receipt) { [at] = receipt[at] is 'A' ? 'B' : 'A' }.ToString();
            (await node.VerifyAsync(new Kept("receipt", changed))).Discrepancies.ShouldNotBeEmpty($"character {at}");
        }

        (await node.VerifyAsync(new Kept("receipt", ""))).Discrepancies.Single().Kind.ShouldBe(DiscrepancyKind.Receipt);
    }

    [Theory, EachStore]
    public async Task A_receipt_of_a_history_that_was_rewritten_convicts_the_log(Store store)
    {
        await using var node = new LogHost(store);
        var (signature, opening) = (await node.SignAsync(Petition))[0];
        await node.SequenceAsync();
        var receipt = (await node.ReceiptAsync(signature, opening))!;

        // The same key over another history.
        await using var rewritten = new LogHost(store, node, sharesDatabase: false);
        await rewritten.SignAsync(Petition, 5);
        await rewritten.SequenceAsync();

        (await rewritten.VerifyAsync(new Kept("receipt", receipt))).Discrepancies.Select(found => found.Kind)
            .ShouldBe([DiscrepancyKind.EarlierCheckpoint, DiscrepancyKind.Receipt], ignoreOrder: true);
    }

    [Fact]
    public async Task There_is_none_before_the_signature_is_in_a_published_checkpoint()
    {
        await using var node = new LogHost(Store.Sqlite);
        var (signature, opening) = (await node.SignAsync(Petition))[0];
        (await node.ReceiptAsync(signature, opening)).ShouldBeNull();
        await node.WithAsync((PlaceLeaves place) => place.RunAsync(Cancel));

        (await node.ReceiptAsync(signature, opening)).ShouldBeNull();
    }

    [Fact]
    public async Task Until_then_the_signer_has_a_promise_that_the_log_signed()
    {
        await using var node = new LogHost(Store.Sqlite);
        await node.SequenceAsync();
        var opening = LogHost.AnOpening(Petition);

        var promise = await node.WithAsync((RedressDb db) => node.WithAsync((LogIdentity identity) => identity.PromiseAsync(db, opening, node.Clock.GetUtcNow(), Cancel).AsTask()));

        SignedNote.TryParse(promise, out var note).ShouldBeTrue();
        NoteKey.TryParse((await File.ReadAllTextAsync(Path.Combine(node.Folder, "key"), Cancel)).TrimEnd('\n'), out var key).ShouldBeTrue();
        key!.HasSigned(note!, Ed25519.Verify).ShouldBeTrue();
        note!.Text.ShouldBe($"civic-sig-promise/v1\npetitions.example/log\n{Petition:N}\n{opening.Commit()}\n{Leaf.HourOf(node.Clock.GetUtcNow())}\n24\n");
        Checkpoint.TryParse(note.Text, out _).ShouldBeFalse();
    }

    [Fact]
    public void At_a_million_entries_it_has_at_most_2_KB()
    {
        const int Size = 1_000_000;
        var tiles = new Dictionary<TileAddress, byte[]>();
        var tree = new GrowingTree();
        var opening = new Opening(Opening.NewRandom(), Petition, default, "a.rather.long.address.of.somebody@a-mail-provider.example", "Maximiliana Featherstonehaugh-Cholmondeley", "US-CA", LeafMethod.EmailConfirmed);
        var hour = Leaf.HourOf(DateTimeOffset.UnixEpoch.AddYears(56));
        var mine = Leaf.Sign(Petition, hour, opening.Commit(), LeafMethod.EmailConfirmed).Write();

        for (var i = 0; i < Size; i++)
        {
            tree.Add(TreeHash.OfLeaf(i is 777_777 ? mine : BitConverter.GetBytes(i)), (address, tile, _) => tiles[address] = tile.ToArray());
        }

        foreach (var address in TileAddress.RightEdge(Size).Where(address => address.Level is not null))
        {
            tiles[address] = GrowingTree.Tile(tree.Edge[address.Level!.Value]);
        }

        byte[] secret = [.. Enumerable.Range(1, 32).Select(i => (byte)i)];
        var key = new NoteKey(LogInMemory.Origin, NoteKeyType.Log, Ed25519.PublicKeyOf(secret));
        var text = new Checkpoint(LogInMemory.Origin, Size, tree.Root()).ToString();
        var note = new SignedNote(text, [new NoteSignature(key.Name, key.Id, Ed25519.Sign(secret, Encoding.UTF8.GetBytes(text)))]).ToString();
        var proof = MerkleProofs.Inclusion(777_777, Size).Select(range => range.Hash(node => TileAddress.Hash(node, tiles[TileAddress.Of(node, Size)]))).ToList();
        var receipt = Receipt.Write(hour, opening, 777_777, proof, note);

        receipt.Check(key, Ed25519.Verify).Size.ShouldBe(Size);
        OutsideVerifier.Holds(receipt.ToString(), key.ToString()).ShouldBeTrue();
        TestContext.Current.TestOutputHelper?.WriteLine($"{proof.Count} hashes, {Encoding.UTF8.GetByteCount(receipt.ToString())} bytes");
        Encoding.UTF8.GetByteCount(receipt.ToString()).ShouldBeLessThan(2048);
    }
}
