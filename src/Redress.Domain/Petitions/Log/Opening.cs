using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Redress.Domain.Petitions.Log;

/// <summary>What a sign leaf commits to. Only the signature's row and the signer's receipt have it: without <see cref="Random"/> nobody can tell whose leaf it is.</summary>
/// <param name="Random">32 random bytes.</param>
/// <param name="Petition">Which petition.</param>
/// <param name="TextHash">SHA-256 of the petition's text, as signed.</param>
/// <param name="CanonicalEmail">The one spelling that stands for the mailbox; empty where there was none.</param>
/// <param name="ShownName">The name as shown with the signature.</param>
/// <param name="Region">Where the signer lives, as the petition counts it; may be empty.</param>
/// <param name="Method">How it was given.</param>
public sealed record Opening(TreeHash Random, Guid Petition, TreeHash TextHash, string CanonicalEmail, string ShownName, string Region, LeafMethod Method)
{
    private const int TextsAt = 12 + 32 + 16 + 32;

    private static ReadOnlySpan<byte> Domain => "civic-sig/v1"u8;

    /// <summary>The commitment: SHA-256 of <see cref="Write"/>.</summary>
    public TreeHash Commit() => TreeHash.Read(SHA256.HashData(Write()));

    public static TreeHash NewRandom() => TreeHash.Read(RandomNumberGenerator.GetBytes(TreeHash.Length));

    /// <summary>SHA-256 of a text in UTF-8, as the log names a petition's text.</summary>
    public static TreeHash HashOf(string text) => TreeHash.Read(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>The bytes that are hashed: "civic-sig/v1", random, petition, text hash, the three texts in UTF-8 after their length in two bytes, method.</summary>
    /// <exception cref="ArgumentException">A text is longer than 65,535 bytes.</exception>
    public byte[] Write()
    {
        using var bytes = new MemoryStream();
        bytes.Write(Domain);
        bytes.Write(Random.ToBytes());
        bytes.Write(Petition.ToByteArray(bigEndian: true));
        bytes.Write(TextHash.ToBytes());
        WriteText(bytes, CanonicalEmail);
        WriteText(bytes, ShownName);
        WriteText(bytes, Region);
        bytes.WriteByte((byte)Method);
        return bytes.ToArray();
    }

    /// <returns>Null where the bytes are not exactly what <see cref="Write"/> gives.</returns>
    public static Opening? Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < TextsAt || !bytes.StartsWith(Domain))
        {
            return null;
        }

        var rest = bytes[TextsAt..];
        return ReadText(ref rest) is { } email && ReadText(ref rest) is { } name && ReadText(ref rest) is { } region && rest.Length is 1
            ? new Opening(TreeHash.Read(bytes[12..]), new Guid(bytes.Slice(44, 16), bigEndian: true), TreeHash.Read(bytes[60..]), email, name, region, (LeafMethod)rest[0])
            : null;
    }

    private static void WriteText(MemoryStream bytes, string text)
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        Span<byte> length = stackalloc byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(length, utf8.Length <= ushort.MaxValue ? (ushort)utf8.Length : throw new ArgumentException("A text of a commitment has at most 65,535 bytes.", nameof(text)));
        bytes.Write(length);
        bytes.Write(utf8);
    }

    private static string? ReadText(ref ReadOnlySpan<byte> rest)
    {
        if (rest.Length < 2 || BinaryPrimitives.ReadUInt16BigEndian(rest) is var length && rest.Length < 2 + length)
        {
            return null;
        }

        var text = Encoding.UTF8.GetString(rest.Slice(2, length));
        rest = rest[(2 + length)..];
        return text;
    }
}
