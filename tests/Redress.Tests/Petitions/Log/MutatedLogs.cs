using System.Buffers.Binary;
using Redress.Domain.Petitions.Log;
using Redress.Petitions.Log;

namespace Redress.Tests.Petitions.Log;

/// <summary>Every way we could think of to falsify a log's folder, with and without its key; the verifier must see each.</summary>
public sealed class MutatedLogs
{
    private const int Mutations = 2000;
    private const int Seed = 20261127;
    private const int EntryLength = 2 + Leaf.Length;

    private static readonly byte[] Secret = [.. Enumerable.Range(1, 32).Select(i => (byte)i)];
    private static readonly byte[] OtherSecret = [.. Enumerable.Range(2, 32).Select(i => (byte)i)];
    private static readonly AHistory History = new(Seed, 700);
    private static readonly LogInMemory Whole = LogInMemory.Write(History.Leaves, Secret);
    private static readonly Kept Earlier = new("the checkpoint of last week", LogInMemory.Write([.. History.Leaves.Take(500)], Secret).Checkpoint);
    private static readonly Kept Newest = new("the checkpoint of today", Whole.Checkpoint);

    private static readonly int[] Signs = At(LeafKind.Sign), Ends = [.. At(LeafKind.Withdraw), .. At(LeafKind.Invalidate)], Counts = At(LeafKind.Count);

    private delegate (LogInMemory Log, Kept? Since) Mutation(Random random);

    /// <summary>What somebody without the key can do to the files.</summary>
    private static readonly Dictionary<string, Mutation> WithoutKey = new(StringComparer.Ordinal)
    {
        ["one bit of a file is flipped"] = random => Change(random, (bytes, at) => bytes[at] ^= (byte)(1 << random.Next(8))),
        ["one byte of a file is replaced"] = random => Change(random, (bytes, at) => bytes[at] = (byte)(bytes[at] + random.Next(1, 256))),
        ["a file is cut short"] = random => Replace(random, bytes => bytes[..random.Next(bytes.Length)]),
        ["a file is made longer"] = random => Replace(random, bytes => [.. bytes, .. new byte[random.Next(1, 100)]]),
        ["a byte is taken out of a file"] = random => Replace(random, bytes => [.. bytes.Where((_, i) => i != bytes.Length / 2)]),
        ["a file is missing"] = random => Files(log => log.Content.Remove(AFile(random))),
        ["two files are exchanged"] = random => Files(log =>
        {
            var one = AFile(random);
            var other = AFile(random, but: one);
            (log.Content[one], log.Content[other]) = (log.Content[other], log.Content[one]);
        }),
        ["a file is added"] = random => Files(log => log.Content[new TileAddress(random.Next(2) is 0 ? null : random.Next(3), random.Next(4, 2000), random.Next(1, 257)).Path] = new byte[64]),
        ["a file of another name is added"] = random => Files(log => log.Content[$"tile/entries/00{random.Next(3)}.tmp"] = []),
        ["two entries are exchanged"] = random => Entries(entries => Exchange(entries, random.Next(entries.Length), random.Next(1, entries.Length))),
        ["an entry is repeated over another"] = random => Entries(entries =>
        {
            var at = random.Next(entries.Length - 1);
            entries[at] = entries[at + 1];
        }),
        ["an older checkpoint is put back beside newer files"] = random => Files(log => log.Content["checkpoint"] = LogInMemory.Write([.. History.Leaves.Take(random.Next(1, 700))], Secret).Content["checkpoint"]),
        ["the log is put back to an earlier state, whole"] = random => (LogInMemory.Write([.. History.Leaves.Take(random.Next(0, 700))], Secret), Newest),
        ["the log is signed by another key, the file key is not changed"] = _ => Files(log => log.Content["checkpoint"] = LogInMemory.Write(History.Leaves, OtherSecret).Content["checkpoint"]),
    };

    /// <summary>What the key-holder can do: the files are made and signed anew, so that only their meaning, or what somebody kept, gives it away.</summary>
    private static readonly Dictionary<string, Mutation> WithKey = new(StringComparer.Ordinal)
    {
        ["a signature before a kept checkpoint is removed"] = random => Resign(leaves => leaves.RemoveAt(Of(Signs.Where(i => i < 500), random)), Earlier),
        ["an entry before a kept checkpoint is changed"] = random => Resign(leaves => leaves[Of(Signs.Where(i => i < 500), random)][24 + random.Next(32)] ^= 1, Earlier),
        ["the hour of an entry before a kept checkpoint is changed"] = random => Resign(leaves => leaves[random.Next(500)][7] ^= 1, Earlier),
        ["two signatures before a kept checkpoint change places"] = random => Resign(leaves =>
        {
            var (one, other) = (Of(Signs.Where(i => i < 250), random), Of(Signs.Where(i => i is >= 250 and < 500), random));
            (leaves[one], leaves[other]) = (leaves[other], leaves[one]);
        }, Earlier),
        ["a signature is added that no count statement knows of"] = _ => Resign(leaves => leaves.Add(History.ASign(History.Petitions[0]))),
        ["a signature is added after the petition closed"] = _ => Resign(leaves => leaves.Add(History.ASign(History.Petitions[2]))),
        ["a signature is moved to another petition"] = random => Resign(leaves => leaves[Of(Signs, random)][8] ^= 1),
        ["a withdrawal points at another entry"] = random => Resign(leaves => Point(leaves[Of(Ends, random)], random.Next(2) is 0 ? Of(Counts, random) : 699)),
        ["a withdrawal points at a signature of another petition"] = random => Resign(leaves =>
        {
            var end = Of(Ends, random);
            var petition = Leaf.Read(leaves[end]).Petition;
            Point(leaves[end], Of(Signs.Where(i => i < end && Leaf.Read(leaves[i]).Petition != petition), random));
        }),
        ["a signature is withdrawn twice"] = random => Resign(leaves => leaves.Add(leaves[Of(Ends, random)])),
        ["a withdrawal is removed"] = random => Resign(leaves => leaves[Of(Ends, random)] = PendingLeaf.Text(History.Petitions[0], default, DateTimeOffset.UnixEpoch).ToLeaf(null).Write()),
        ["a count statement says another number"] = random => Resign(leaves => leaves[Of(Counts, random)][31] += (byte)random.Next(1, 256)),
        ["a count statement counts over other entries"] = random => Resign(leaves => leaves[Of(Counts, random)][39] += (byte)random.Next(1, 256)),
        ["the last count statement is left out"] = _ => Resign(leaves =>
        {
            leaves.RemoveRange(697, 3);
            leaves.Add(History.ASign(History.Petitions[1]));
        }),
        ["a reserved byte is used"] = random => Resign(leaves => leaves[random.Next(700)][random.Next(64, 92)] = 1),
        ["an entry has another length"] = random => Resign(leaves => leaves[random.Next(700)] = new byte[random.Next(0, 92)]),
        ["an entry has an unknown kind"] = random => Resign(leaves => leaves[random.Next(700)][1] = (byte)random.Next(7, 256)),
    };

    [Fact]
    public async Task A_log_nobody_touched_holds()
    {
        foreach (var since in new[] { null, Earlier, Newest })
        {
            (await Whole.VerifyAsync(since: since)).Discrepancies.ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task Every_mutation_is_seen()
    {
        var random = new Random(Seed);
        var kinds = WithoutKey.Concat(WithKey).ToList();
        var unseen = new List<string>();

        for (var i = 0; i < Mutations; i++)
        {
            var (name, mutate) = kinds[i % kinds.Count];
            var (log, since) = mutate(random);

            if ((await log.VerifyAsync(since: since)).Discrepancies is [])
            {
                unseen.Add($"{i}: {name}");
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{Mutations} mutations of {kinds.Count} kinds, {unseen.Count} unseen");
        unseen.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("a signature before a kept checkpoint is removed", DiscrepancyKind.EarlierCheckpoint)]
    [InlineData("the log is put back to an earlier state, whole", DiscrepancyKind.EarlierCheckpoint)]
    [InlineData("a signature is added that no count statement knows of", DiscrepancyKind.Count)]
    [InlineData("a signature is added after the petition closed", DiscrepancyKind.SignedAfterClose)]
    [InlineData("a withdrawal points at another entry", DiscrepancyKind.EndsNothing)]
    [InlineData("a withdrawal points at a signature of another petition", DiscrepancyKind.EndsNothing)]
    [InlineData("a signature is withdrawn twice", DiscrepancyKind.EndsTwice)]
    [InlineData("a count statement says another number", DiscrepancyKind.Count)]
    [InlineData("a reserved byte is used", DiscrepancyKind.Unreadable)]
    [InlineData("a file is missing", DiscrepancyKind.Missing)]
    [InlineData("a file is added", DiscrepancyKind.Unexpected)]
    [InlineData("two entries are exchanged", DiscrepancyKind.Root)]
    [InlineData("the log is signed by another key, the file key is not changed", DiscrepancyKind.Unreadable)]
    public async Task It_is_called_by_its_name(string mutation, DiscrepancyKind kind)
    {
        var random = new Random(5);
        var (log, since) = (WithoutKey.GetValueOrDefault(mutation) ?? WithKey[mutation])(random);

        (await log.VerifyAsync(since: since)).Discrepancies.Select(found => found.Kind).ShouldContain(kind);
    }

    private static int[] At(LeafKind kind) => [.. Enumerable.Range(0, History.Leaves.Count).Where(i => (LeafKind)History.Leaves[i][1] == kind)];

    private static int Of(IEnumerable<int> indexes, Random random) => indexes.ToArray() is { Length: > 0 } all ? all[random.Next(all.Length)] : throw new InvalidOperationException("The history has no such entry.");

    private static string AFile(Random random, string? but = null) => Whole.Content.Keys.Where(file => file != but).ElementAt(random.Next(Whole.Content.Count - (but is null ? 0 : 1)));

    private static (LogInMemory Log, Kept? Since) Files(Action<LogInMemory> change)
    {
        var log = Whole.Copy();
        change(log);
        return (log, null);
    }

    private static (LogInMemory Log, Kept? Since) Change(Random random, Action<byte[], int> change)
    {
        var file = AFile(random);
        return Files(log => change(log.Content[file], random.Next(log.Content[file].Length)));
    }

    private static (LogInMemory Log, Kept? Since) Replace(Random random, Func<byte[], byte[]> replace)
    {
        var file = AFile(random);
        return Files(log => log.Content[file] = replace(log.Content[file]));
    }

    /// <summary>Changes the entries of the first bundle, and nothing else.</summary>
    private static (LogInMemory Log, Kept? Since) Entries(Action<byte[][]> change) => Files(log =>
    {
        var entries = log.Content["tile/entries/000"].Chunk(EntryLength).ToArray();
        change(entries);
        log.Content["tile/entries/000"] = [.. entries.SelectMany(entry => entry)];
    });

    private static void Exchange(byte[][] entries, int one, int distance)
    {
        var other = (one + distance) % entries.Length;
        (entries[one], entries[other]) = (entries[other], entries[one]);
    }

    private static (LogInMemory Log, Kept? Since) Resign(Action<List<byte[]>> change, Kept? since = null)
    {
        var leaves = History.Leaves.Select(leaf => leaf.ToArray()).ToList();
        change(leaves);
        return (LogInMemory.Write(leaves, Secret), since);
    }

    private static void Point(byte[] leaf, long index) => BinaryPrimitives.WriteInt64BigEndian(leaf.AsSpan(56), index);
}
