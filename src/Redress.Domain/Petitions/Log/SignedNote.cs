using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Redress.Domain.Petitions.Log;

/// <param name="Name">Of the key.</param>
/// <param name="KeyId">Of the key.</param>
/// <param name="Bytes">The signature itself.</param>
public sealed record NoteSignature(string Name, uint KeyId, byte[] Bytes)
{
    public override string ToString()
    {
        var bytes = new byte[4 + Bytes.Length];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, KeyId);
        Bytes.CopyTo(bytes, 4);
        return $"\u2014 {Name} {Convert.ToBase64String(bytes)}\n";
    }

    public static bool TryParse(string line, [MaybeNullWhen(false)] out NoteSignature signature)
    {
        signature = line.Split(' ') is ["\u2014", var name, var encoded] && SignedNote.IsName(name) && StrictBase64.Decode(encoded) is { Length: > 4 } bytes
            ? new NoteSignature(name, BinaryPrimitives.ReadUInt32BigEndian(bytes), bytes[4..])
            : null;
        return signature is not null;
    }
}

/// <summary>A text with signatures under it (C2SP signed-note).</summary>
/// <param name="Text">Ends with a line break, which is signed too.</param>
/// <param name="Signatures">At least one in a note that was read.</param>
public sealed record SignedNote(string Text, IReadOnlyList<NoteSignature> Signatures)
{
    private const int MostSignatures = 64;

    public static bool TryParse([NotNullWhen(true)] string? note, [MaybeNullWhen(false)] out SignedNote result)
    {
        result = null;
        var split = note?.LastIndexOf("\n\n", StringComparison.Ordinal) ?? -1;

        if (split <= 0 || !note!.EndsWith('\n') || note.Any(c => c is < ' ' and not '\n') || note.EnumerateRunes().Contains(Rune.ReplacementChar))
        {
            return false;
        }

        var lines = note[(split + 2)..^1].Split('\n');
        var signatures = lines.Select(line => NoteSignature.TryParse(line, out var signature) ? signature : null).OfType<NoteSignature>().ToList();
        result = lines.Length <= MostSignatures && signatures.Count == lines.Length ? new SignedNote(note[..(split + 1)], signatures) : null;
        return result is not null;
    }

    /// <summary>The notes in a text that has several, one after another.</summary>
    public static IEnumerable<string> Split(string notes)
    {
        var note = new StringBuilder();
        var isSigned = false;

        foreach (var line in notes.Split('\n').SkipLast(1))
        {
            var isSignature = line.StartsWith("\u2014 ", StringComparison.Ordinal);

            if (isSigned && !isSignature)
            {
                yield return note.ToString();
                note.Clear();
            }

            isSigned = isSignature;
            note.Append(line).Append('\n');
        }

        if (note.Length > 0)
        {
            yield return note.ToString();
        }
    }

    public static bool IsName(string name) => name is not "" && !name.Any(c => char.IsWhiteSpace(c) || c is '+' || char.IsControl(c));

    public override string ToString() => $"{Text}\n{string.Concat(Signatures)}";
}
