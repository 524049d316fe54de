using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Redress.Domain.Petitions.Log;
using Redress.Petitions.Log;

namespace Redress.Tests.Petitions.Log;

public sealed class AskingAWitness
{
    private static readonly Guid Petition = new("00112233-4455-6677-8899-aabbccddeeff");

    [Theory, EachStore]
    public async Task Its_cosignature_is_published_with_the_checkpoint(Store store)
    {
        var witness = new AWitness();
        await using var site = await LoopbackSite.StartAsync(witness.Map);
        await using var node = new LogHost(store, settings: Settings(witness, site));

        foreach (var times in new[] { 3, 300, 1 })
        {
            await node.SignAsync(Petition, times);
            (await node.SequenceAsync()).ShouldBe(Sequenced.Published);
            var found = await node.VerifyAsync();
            found.Discrepancies.ShouldBeEmpty();
            found.Witnesses.ShouldBe(["witness.example/w1"]);
        }

        witness.Size.ShouldBe(307);
    }

    [Fact]
    public async Task A_witness_that_is_away_keeps_nobody_waiting_and_is_asked_again()
    {
        var witness = new AWitness { IsAway = true };
        await using var site = await LoopbackSite.StartAsync(witness.Map);
        await using var node = new LogHost(Store.Sqlite, settings: Settings(witness, site));
        await node.SignAsync(Petition, 3);
        (await node.SequenceAsync()).ShouldBe(Sequenced.Published);
        (await node.VerifyAsync()).Witnesses.ShouldBeEmpty();

        witness.IsAway = false;

        (await node.SequenceAsync()).ShouldBe(Sequenced.Published);
        (await node.VerifyAsync()).Witnesses.ShouldBe(["witness.example/w1"]);
        (await node.SequenceAsync()).ShouldBe(Sequenced.NothingNew);
    }

    [Fact]
    public async Task A_backup_restored_without_its_tiles_is_stopped_by_what_the_witness_saw()
    {
        var witness = new AWitness();
        await using var site = await LoopbackSite.StartAsync(witness.Map);
        await using var node = new LogHost(Store.Sqlite, settings: Settings(witness, site));
        await node.SignAsync(Petition, 3);
        await node.SequenceAsync();
        await node.SignAsync(Petition, 3);
        await node.SequenceAsync();

        // Another machine has the key, and neither the entries nor the tiles.
        await using var restored = new LogHost(Store.Sqlite, node, sharesDatabase: false, Settings(witness, site));
        (await restored.SequenceAsync()).ShouldBe(Sequenced.Refused);
        await restored.SignAsync(Petition, 9);

        (await restored.SequenceAsync()).ShouldBe(Sequenced.Refused);
        restored.Refusal.ShouldNotBeNull().ShouldContain("witness.example/w1");
        File.Exists(Path.Combine(restored.Folder, "checkpoint")).ShouldBeFalse();
    }

    private static (string Key, string? Value)[] Settings(AWitness witness, LoopbackSite site) =>
        [("Log:Witnesses:0", $"{witness.Key} {site.Url}"), ("Outbound:Allow:0", site.Host)];

    /// <summary>A witness as C2SP tlog-witness describes it, for one log.</summary>
    private sealed class AWitness
    {
        private static readonly byte[] Secret = [.. Enumerable.Range(77, 32).Select(i => (byte)i)];
        private TreeHash _root = TreeHash.Empty;

        public NoteKey Key { get; } = new("witness.example/w1", NoteKeyType.Witness, Ed25519.PublicKeyOf(Secret));

        public bool IsAway { get; set; }

        public long Size { get; private set; }

        public void Map(WebApplication app) => app.MapPost("/add-checkpoint", async (HttpRequest request) =>
        {
            var body = await new StreamReader(request.Body).ReadToEndAsync(TestContext.Current.CancellationToken);
            return IsAway ? Results.StatusCode(503) : Add(body);
        });

        private IResult Add(string body)
        {
            var split = body.IndexOf("\n\n", StringComparison.Ordinal);
            var lines = body[..split].Split('\n');
            var old = long.Parse(lines[0]["old ".Length..], CultureInfo.InvariantCulture);
            SignedNote.TryParse(body[(split + 2)..], out var note).ShouldBeTrue();
            Checkpoint.TryParse(note!.Text, out var checkpoint).ShouldBeTrue();

            if (old != Size || (old == checkpoint!.Size && checkpoint.Root != _root))
            {
                return Results.Text($"{Size}\n", "text/x.tlog.size", statusCode: 409);
            }

            var proof = lines[1..].Select(line => TreeHash.TryParse(line, out var hash) ? hash : default).ToList();

            if (!MerkleChecks.IsConsistent(new LeafRange(0, old), _root, checkpoint.Size, proof, checkpoint.Root))
            {
                return Results.StatusCode(422);
            }

            (Size, _root) = (checkpoint.Size, checkpoint.Root);
            var time = new byte[8];
            BinaryPrimitives.WriteUInt64BigEndian(time, 1_772_442_000);
            return Results.Text(new NoteSignature(Key.Name, Key.Id, [.. time, .. Ed25519.Sign(Secret, NoteKey.Cosigned(note.Text, 1_772_442_000))]).ToString(), "text/plain", Encoding.UTF8);
        }
    }
}
