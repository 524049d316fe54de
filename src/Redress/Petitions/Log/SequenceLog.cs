using Microsoft.EntityFrameworkCore;
using Redress.Domain.Petitions.Log;
using Redress.Platform.Database;

namespace Redress.Petitions.Log;

internal enum Sequenced
{
    Published,
    NothingNew,

    /// <summary>Another node, or another run here, is at it.</summary>
    Busy,

    /// <summary>Signing would fork the log, or a witness says so; <see cref="LogHealth.Refusal"/> says why.</summary>
    Refused,
}

/// <summary>One round of the log: places pending leaves, writes tiles, signs the checkpoint, asks witnesses, publishes. Interrupted anywhere, the next round goes on from there.</summary>
internal sealed class SequenceLog(
    RedressDb db, StoredTree tree, PlaceLeaves place, LogIdentity identity, LogFolder folder, ForkGuard guard, AskWitnesses ask, Witnesses witnesses, SequencerTurns turns, LogHealth health, TimeProvider clock)
{
    public async Task<Sequenced> RunAsync(CancellationToken cancel)
    {
        await using var turn = await turns.TryTakeAsync(db, cancel);

        if (turn is null)
        {
            return Sequenced.Busy;
        }

        var key = await identity.KeyAsync(db, cancel);
        health.Refusal = await guard.FaultAsync(key, cancel);

        if (health.Refusal is not null)
        {
            return Sequenced.Refused;
        }

        while (await place.RunAsync(cancel))
        {
        }

        var size = await tree.SizeAsync(cancel);
        await WriteFilesAsync(size, cancel);
        return await PublishAsync(await SignAsync(size, key, cancel), cancel);
    }

    /// <summary>What the folder lacks of the tree: what is new, and what an interrupted round did not come to.</summary>
    private async Task WriteFilesAsync(long size, CancellationToken cancel)
    {
        foreach (var address in TileAddress.Grown(0, size).Where(address => !folder.Has(address)))
        {
            folder.Write(address.Path, (await tree.ReadAsync(address, cancel))!);
        }
    }

    private async Task<LogCheckpoint> SignAsync(long size, NoteKey key, CancellationToken cancel)
    {
        var last = await db.Set<LogCheckpoint>().OrderByDescending(checkpoint => checkpoint.Size).FirstOrDefaultAsync(cancel);

        if (last?.Size == size && last.Note.StartsWith($"{key.Name}\n", StringComparison.Ordinal))
        {
            return last;
        }

        if (last?.Size == size)
        {
            // Nothing is in the log yet, and the site got its address since.
            db.Remove(last);
            await db.SaveChangesAsync(cancel);
        }

        var text = new Checkpoint(key.Name, size, await tree.RootAsync(size, cancel)).ToString();
        var signed = new LogCheckpoint { Size = size, Note = identity.Sign(text, key).ToString(), SignedAt = clock.GetUtcNow() };
        db.Add(signed);
        await db.SaveChangesAsync(cancel);
        return signed;
    }

    private async Task<Sequenced> PublishAsync(LogCheckpoint checkpoint, CancellationToken cancel)
    {
        var (note, fault) = await ask.RunAsync(checkpoint.Note, cancel);
        health.Refusal = fault;

        if (fault is not null)
        {
            return Sequenced.Refused;
        }

        var isNew = checkpoint.PublishedAt is null || checkpoint.Note != note || folder.Checkpoint != note;
        checkpoint.Note = note;
        checkpoint.PublishedAt ??= clock.GetUtcNow();
        await db.SaveChangesAsync(cancel);

        if (isNew)
        {
            folder.Write("key", PublicKeys.Of(await identity.KeyAsync(db, cancel), witnesses));
            folder.Write("checkpoint", note);
            folder.Tidy(checkpoint.Size);
        }

        return isNew ? Sequenced.Published : Sequenced.NothingNew;
    }
}
