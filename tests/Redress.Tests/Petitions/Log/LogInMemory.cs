using System.Security.Cryptography;
using System.Text;
using Redress.Domain.Petitions.Log;
using Redress.Petitions.Log;

namespace Redress.Tests.Petitions.Log;

/// <summary>A log's files, made from leaves and a key as any log's are.</summary>
internal sealed class LogInMemory : LogCopy
{
    public const string Origin = "petitions.example/log";

    public SortedDictionary<string, byte[]> Content { get; init; } = new(StringComparer.Ordinal);

    public override IEnumerable<string> Files => Content.Keys;

    public string Checkpoint => Encoding.UTF8.GetString(Content["checkpoint"]);

    public static LogInMemory Write(IReadOnlyList<byte[]> leaves, byte[] secret)
    {
        var log = new LogInMemory();
        var tree = new GrowingTree();

        foreach (var leaf in leaves)
        {
            tree.Add(TreeHash.OfLeaf(leaf), (address, tile, _) => log.Content[address.Path] = tile.ToArray());
        }

        foreach (var address in TileAddress.Grown(0, leaves.Count))
        {
            if (address.Level is null)
            {
                log.Content[address.Path] = EntryBundle.Write([.. leaves.Skip((int)address.Index * 256).Take(address.Width)]);
            }
            else if (address.Width < 256)
            {
                log.Content[address.Path] = GrowingTree.Tile(tree.Edge[address.Level.Value]);
            }
        }

        var key = new NoteKey(Origin, NoteKeyType.Log, Ed25519.PublicKeyOf(secret));
        log.Content["key"] = Encoding.UTF8.GetBytes($"{key}\n");
        log.Content["checkpoint"] = Encoding.UTF8.GetBytes(Sign(new Checkpoint(Origin, leaves.Count, tree.Root()).ToString(), key, secret));
        return log;
    }

    public LogInMemory Copy() => new() { Content = new(Content.ToDictionary(file => file.Key, file => file.Value.ToArray(), StringComparer.Ordinal), StringComparer.Ordinal) };

    public Task<Verification> VerifyAsync(Kept? receipt = null, Kept? since = null) => new VerifyLog(this, receipt, since).RunAsync(TestContext.Current.CancellationToken);

    public override Task<byte[]?> ReadAsync(string path, CancellationToken cancel) => Task.FromResult(Content.GetValueOrDefault(path));

    private static string Sign(string text, NoteKey key, byte[] secret) =>
        new SignedNote(text, [new NoteSignature(key.Name, key.Id, Ed25519.Sign(secret, Encoding.UTF8.GetBytes(text)))]).ToString();
}

/// <summary>The leaves of a log in which all is well.</summary>
internal sealed class AHistory
{
    private readonly Random _random;
    private readonly List<(long Index, Guid Petition)> _open = [];
    private readonly Dictionary<Guid, long> _counts = [];
    private uint _hour = 490_000;

    public AHistory(int seed, int leaves)
    {
        _random = new Random(seed);
        Petitions = [.. Enumerable.Range(0, 3).Select(_ => new Guid(Bytes(16)))];
        var closing = (int)(leaves * 0.7);

        foreach (var petition in Petitions)
        {
            Leaves.Add(PendingLeaf.Text(petition, Hash(), Now).ToLeaf(null).Write());
        }

        while (Leaves.Count < leaves - Petitions.Count)
        {
            if (Leaves.Count >= closing && !IsClosed)
            {
                State(Petitions[2]);
                Leaves.Add(PendingLeaf.Close(Petitions[2], Hash(), Now).ToLeaf(null).Write());
                IsClosed = true;
            }

            Step();
        }

        foreach (var petition in Petitions)
        {
            State(petition);
        }
    }

    public List<byte[]> Leaves { get; } = [];

    public IReadOnlyList<Guid> Petitions { get; }

    public bool IsClosed { get; private set; }

    private DateTimeOffset Now => DateTimeOffset.UnixEpoch.AddHours(_hour);

    public void State(Guid petition) => Leaves.Add(Leaf.Count(petition, _hour, _counts.GetValueOrDefault(petition), Leaves.Count).Write());

    public byte[] ASign(Guid petition) => Leaf.Sign(petition, _hour, Hash(), LeafMethod.EmailConfirmed).Write();

    private void Step()
    {
        _hour += (uint)_random.Next(2);
        var petition = Petitions[_random.Next(IsClosed ? 2 : 3)];

        switch (_random.Next(10))
        {
            case 0 when _open.Count > 0:
                End();
                break;
            case 1:
                State(petition);
                break;
            default:
                _open.Add((Leaves.Count, petition));
                _counts[petition] = _counts.GetValueOrDefault(petition) + 1;
                Leaves.Add(ASign(petition));
                break;
        }
    }

    private void End()
    {
        var at = _random.Next(_open.Count);
        var (index, petition) = _open[at];
        _open.RemoveAt(at);
        _counts[petition]--;
        Leaves.Add((_random.Next(2) is 0
            ? PendingLeaf.Withdraw(petition, petition, LeafReason.SignerAsked, Now)
            : PendingLeaf.Invalidate(petition, petition, LeafReason.Automated, Now)).ToLeaf(index).Write());
    }

    private TreeHash Hash() => TreeHash.Read(SHA256.HashData(Bytes(8)));

    private byte[] Bytes(int length)
    {
        var bytes = new byte[length];
        _random.NextBytes(bytes);
        return bytes;
    }
}
