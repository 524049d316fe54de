using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using Redress.Domain.Petitions.Log;

namespace Redress.Petitions.Log;

/// <summary>What somebody kept, to be held against the log.</summary>
/// <param name="Name">What to call it.</param>
/// <param name="Text">A receipt, or a signed checkpoint.</param>
internal sealed record Kept(string Name, string Text);

/// <summary>What was found in a copy of a log.</summary>
/// <param name="Checkpoint">Null where there is none to go by.</param>
/// <param name="Witnesses">Names of those who cosigned it.</param>
/// <param name="Petitions">Their counts.</param>
/// <param name="Discrepancies">None where the log holds.</param>
internal sealed record Verification(Checkpoint? Checkpoint, IReadOnlyList<string> Witnesses, IReadOnlyList<VerifiedCount> Petitions, IReadOnlyList<Discrepancy> Discrepancies);

/// <summary>Checks everything about a copy of a log that can be checked from outside, with nothing but its files.</summary>
internal sealed class VerifyLog(LogCopy copy, Kept? receipt, Kept? since)
{
    private const int ReadAhead = 8;
    private const int Patience = 10;

    private readonly List<Discrepancy> _found = [];

    public async Task<Verification> RunAsync(CancellationToken cancel)
    {
        var numbers = await NumbersAsync(cancel);
        var keys = PublicKeys.Read(await TextAsync("key", cancel));

        if (keys is null)
        {
            return Stop("The file key is missing or has no public key.");
        }

        var note = await TextAsync("checkpoint", cancel);
        var checkpoint = Open("The checkpoint", note, keys[0], DiscrepancyKind.Unreadable);

        for (var wait = 0; checkpoint?.Size < numbers?.TreeSize && wait < Patience; wait++)
        {
            // The numbers are of a minute whose checkpoint is about to be published.
            await Task.Delay(TimeSpan.FromSeconds(1), TimeProvider.System, cancel);
            checkpoint = Open("The checkpoint", note = await TextAsync("checkpoint", cancel), keys[0], DiscrepancyKind.Unreadable);
        }

        if (checkpoint is null)
        {
            return Stop(null);
        }

        var receipts = Receipts(keys[0]).ToList();
        var kept = receipts.Select(known => known.Checkpoint).Concat(await KeptAsync(keys[0], cancel));
        var audit = new LogAudit(checkpoint, [.. kept], [.. receipts.Select(known => known.Receipt)], numbers);
        await ReadAsync(audit, cancel);
        var report = audit.Finish();
        return new Verification(checkpoint, Cosigners(note!, keys), report.Petitions, [.. _found, .. report.Discrepancies]);
    }

    private async Task ReadAsync(LogAudit audit, CancellationToken cancel)
    {
        await foreach (var (address, bytes) in FilesAsync(audit.Bundles, cancel))
        {
            audit.Take(address, bytes);
        }

        await foreach (var (address, bytes) in FilesAsync(audit.Tiles, cancel))
        {
            audit.Compare(address, bytes);
        }

        foreach (var file in copy.Files.Except([.. audit.Bundles.Concat(audit.Tiles).Select(address => address.Path), "key", "checkpoint"], StringComparer.Ordinal))
        {
            _found.Add(new(DiscrepancyKind.Unexpected, $"{file} is no part of the log that the checkpoint calls for."));
        }
    }

    /// <summary>The files in order, the next few already under way.</summary>
    private async IAsyncEnumerable<(TileAddress Address, ReadOnlyMemory<byte>? Bytes)> FilesAsync(
        IEnumerable<TileAddress> addresses, [EnumeratorCancellation] CancellationToken cancel)
    {
        var underWay = new Queue<(TileAddress Address, Task<byte[]?> Bytes)>();

        foreach (var address in addresses)
        {
            underWay.Enqueue((address, copy.ReadAsync(address.Path, cancel)));

            if (underWay.Count > ReadAhead)
            {
                yield return await NextAsync(underWay);
            }
        }

        while (underWay.Count > 0)
        {
            yield return await NextAsync(underWay);
        }
    }

    private static async Task<(TileAddress Address, ReadOnlyMemory<byte>? Bytes)> NextAsync(Queue<(TileAddress Address, Task<byte[]?> Bytes)> underWay)
    {
        var (address, reading) = underWay.Dequeue();
        var bytes = await reading;
        return (address, bytes is null ? default(ReadOnlyMemory<byte>?) : bytes);
    }

    /// <summary>The checkpoint given, and those the log itself says it published.</summary>
    private async Task<IEnumerable<KeptCheckpoint>> KeptAsync(NoteKey key, CancellationToken cancel)
    {
        var own = SignedNote.Split(await TextAsync("checkpoints", cancel) ?? "").Select((text, i) => new Kept($"Checkpoint {i + 1} of the log’s own list", text));
        return from kept in own.Concat(since is null ? [] : [since])
               let checkpoint = Open(kept.Name, kept.Text, key, DiscrepancyKind.EarlierCheckpoint)
               where checkpoint is not null
               select new KeptCheckpoint(kept.Name, checkpoint);
    }

    /// <summary>A receipt must hold by itself, and then in this log.</summary>
    private IEnumerable<(KeptReceipt Receipt, KeptCheckpoint Checkpoint)> Receipts(NoteKey key)
    {
        if (receipt is null)
        {
            return [];
        }

        if (!Receipt.TryParse(receipt.Text, out var parsed))
        {
            _found.Add(new(DiscrepancyKind.Receipt, $"{receipt.Name} is not a receipt{(receipt.Text.StartsWith(SignedPromise.Header, StringComparison.Ordinal) ? ", but the promise of one: download the receipt a few minutes after signing" : "")}."));
            return [];
        }

        try
        {
            return [(new KeptReceipt(receipt.Name, parsed), new KeptCheckpoint($"The checkpoint in {receipt.Name}", parsed.Check(key, Ed25519.Verify)))];
        }
        catch (FormatException fault)
        {
            _found.Add(new(DiscrepancyKind.Receipt, $"{receipt.Name} does not hold. {fault.Message}"));
            return [];
        }
    }

    private List<string> Cosigners(string note, IReadOnlyList<NoteKey> keys)
    {
        _ = SignedNote.TryParse(note, out var signed);
        var cosigners = new List<string>();

        foreach (var signature in signed!.Signatures.Where(signature => signature.KeyId != keys[0].Id || signature.Name != keys[0].Name))
        {
            if (keys.Skip(1).Any(key => key.HasSigned(signed with { Signatures = [signature] }, Ed25519.Verify)))
            {
                cosigners.Add(signature.Name);
            }
            else
            {
                _found.Add(new(DiscrepancyKind.Unreadable, $"The checkpoint’s signature by {signature.Name} is not by a witness that the file key names."));
            }
        }

        return cosigners;
    }

    private Checkpoint? Open(string name, string? note, NoteKey key, DiscrepancyKind kind)
    {
        try
        {
            return Checkpoint.Open(note, key, Ed25519.Verify);
        }
        catch (FormatException fault)
        {
            _found.Add(new(kind, note is null ? $"{name} is missing." : $"{name} does not hold. {fault.Message}"));
            return null;
        }
    }

    private async Task<PublicNumbers?> NumbersAsync(CancellationToken cancel) =>
        await copy.ReadAsync("counts.json", cancel) is { } json ? JsonSerializer.Deserialize<CountsJson>(json, JsonSerializerOptions.Web)?.ToNumbers() : null;

    private async Task<string?> TextAsync(string path, CancellationToken cancel) =>
        await copy.ReadAsync(path, cancel) is { } bytes ? Encoding.UTF8.GetString(bytes) : null;

    private Verification Stop(string? sentence) =>
        new(null, [], [], sentence is null ? _found : [.. _found, new(DiscrepancyKind.Unreadable, sentence)]);
}
