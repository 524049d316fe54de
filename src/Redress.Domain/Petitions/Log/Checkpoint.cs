using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Redress.Domain.Petitions.Log;

/// <summary>How long the log is and what its root is: what is signed (C2SP tlog-checkpoint).</summary>
/// <param name="Origin">Which log.</param>
/// <param name="Size">Its leaves.</param>
/// <param name="Root">The hash over all of them.</param>
public sealed record Checkpoint(string Origin, long Size, TreeHash Root)
{
    /// <summary>The text that is signed.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Origin}\n{Size}\n{Root}\n");

    public static bool TryParse([NotNullWhen(true)] string? text, [MaybeNullWhen(false)] out Checkpoint checkpoint)
    {
        checkpoint = text?.Split('\n') is [{ Length: > 0 } origin, var size, var root, ""] && StrictNumber.TryParse(size, out var leaves) && TreeHash.TryParse(root, out var hash)
            ? new Checkpoint(origin, leaves, hash)
            : null;
        return checkpoint is not null;
    }

    /// <summary>Reads a signed checkpoint.</summary>
    /// <param name="note">As it was published.</param>
    /// <param name="key">The log's.</param>
    /// <param name="verify">Checks a signature.</param>
    /// <exception cref="FormatException">It is no checkpoint, another log's, or not signed by this key; the message is a sentence.</exception>
    public static Checkpoint Open(string? note, NoteKey key, VerifySignature verify)
    {
        if (!SignedNote.TryParse(note, out var signed) || !TryParse(signed.Text, out var checkpoint))
        {
            throw new FormatException("It is not a signed checkpoint.");
        }

        if (checkpoint.Origin != key.Name)
        {
            throw new FormatException($"It is a checkpoint of the log {checkpoint.Origin}, not of {key.Name}.");
        }

        return key.HasSigned(signed, verify) ? checkpoint : throw new FormatException("Its signature is not that of the log's key.");
    }
}
