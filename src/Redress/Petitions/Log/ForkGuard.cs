using Microsoft.EntityFrameworkCore;
using Redress.Domain.Petitions.Log;
using Redress.Platform.Database;

namespace Redress.Petitions.Log;

/// <summary>Whether this database continues every checkpoint that can be found. A restored backup, or another key, must not fork the log.</summary>
internal sealed class ForkGuard(RedressDb db, StoredTree tree, LogFolder folder, AskWitnesses witnesses, LogHealth health)
{
    /// <returns>Why nothing may be signed; null where all is well.</returns>
    public async Task<string?> FaultAsync(NoteKey key, CancellationToken cancel)
    {
        var size = await tree.SizeAsync(cancel);
        var last = await db.Set<LogCheckpoint>().AsNoTracking().OrderByDescending(checkpoint => checkpoint.Size).FirstOrDefaultAsync(cancel);
        var fault = await ContinuesAsync("The newest checkpoint in the database", last?.Note, size, key, cancel)
            ?? await ContinuesAsync("The checkpoint in data/log", folder.Checkpoint, size, key, cancel);

        // A backup is restored while the program is not running, so it is enough to ask others once.
        if (fault is null && last is not null && !health.HasAskedWitnesses)
        {
            fault = await witnesses.FaultAsync(last.Note, cancel);
            health.HasAskedWitnesses = fault is null;
        }

        return fault;
    }

    private async Task<string?> ContinuesAsync(string name, string? note, long size, NoteKey key, CancellationToken cancel)
    {
        if (note is null || IsOfAnEmptyLog(note))
        {
            return null;
        }

        try
        {
            var known = Checkpoint.Open(note, key, Ed25519.Verify);
            return known.Size > size
                ? $"{name} is of {known.Size} entries, but the database has only {size}: it was restored from an older backup. Restore a newer one; signing now would fork the log."
                : await tree.RootAsync(known.Size, cancel) == known.Root ? null : $"{name} is not the beginning of the log in the database: one of the two is another log's, or was changed.";
        }
        catch (FormatException fault)
        {
            return $"{name} cannot be continued. {fault.Message} Put back data/keys/log.key, or the log it belongs to.";
        }
    }

    /// <summary>Before the first entry the log may still change its name.</summary>
    private static bool IsOfAnEmptyLog(string note) => SignedNote.TryParse(note, out var signed) && Checkpoint.TryParse(signed.Text, out var checkpoint) && checkpoint.Size is 0;
}
