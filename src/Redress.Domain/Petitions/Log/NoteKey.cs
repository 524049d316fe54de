using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Redress.Domain.Petitions.Log;

/// <summary>Whether an Ed25519 signature (RFC 8032) is that of the key over the message.</summary>
public delegate bool VerifySignature(ReadOnlySpan<byte> publicKey, ReadOnlySpan<byte> message, ReadOnlySpan<byte> signature);

/// <summary>What a note's signature line is signed by (C2SP signed-note).</summary>
public enum NoteKeyType : byte
{
    /// <summary>Ed25519 over the text: a log's own signature.</summary>
    Log = 1,

    /// <summary>Ed25519 over a time and the text: a witness's cosignature (C2SP tlog-cosignature).</summary>
    Witness = 4,
}

/// <summary>The public key of a log or a witness, written as <c>name+hash+key</c>.</summary>
public sealed record NoteKey
{
    private readonly byte[] _publicKey;

    /// <param name="name">Without spaces and plus signs; a log's is its origin.</param>
    /// <param name="type">What it signs.</param>
    /// <param name="publicKey">32 bytes (RFC 8032).</param>
    public NoteKey(string name, NoteKeyType type, byte[] publicKey)
    {
        (Name, Type, _publicKey) = (name, type, publicKey);
        Id = BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData([.. Encoding.UTF8.GetBytes(name), (byte)'\n', (byte)type, .. publicKey]));
    }

    public string Name { get; }

    public NoteKeyType Type { get; }

    public uint Id { get; }

    public ReadOnlySpan<byte> PublicKey => _publicKey;

    public static bool TryParse([NotNullWhen(true)] string? text, [MaybeNullWhen(false)] out NoteKey key)
    {
        key = text?.Split('+', 3) is [var name, _, var encoded] && StrictBase64.Decode(encoded) is [var type, .. { Length: 32 } publicKey] && Enum.IsDefined((NoteKeyType)type) && SignedNote.IsName(name)
            ? new NoteKey(name, (NoteKeyType)type, publicKey)
            : null;

        // The hash in the text must be that of the key.
        key = key?.ToString() == text ? key : null;
        return key is not null;
    }

    /// <summary>Whether this key signed the note.</summary>
    public bool HasSigned(SignedNote note, VerifySignature verify) =>
        note.Signatures.Any(signature => signature.Name == Name && signature.KeyId == Id && IsValid(note.Text, signature.Bytes, verify));

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Name}+{Id:x8}+{Convert.ToBase64String([(byte)Type, .. _publicKey])}");

    public bool Equals(NoteKey? other) => other?.ToString() == ToString();

    public override int GetHashCode() => (int)Id;

    private bool IsValid(string text, byte[] signature, VerifySignature verify) => Type switch
    {
        NoteKeyType.Log => signature.Length is 64 && verify(_publicKey, Encoding.UTF8.GetBytes(text), signature),
        NoteKeyType.Witness => signature.Length is 72 && verify(_publicKey, Cosigned(text, BinaryPrimitives.ReadUInt64BigEndian(signature)), signature.AsSpan(8)),
    };

    /// <summary>What a witness signs: that it saw this checkpoint at this time.</summary>
    public static byte[] Cosigned(string text, ulong time) =>
        Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"cosignature/v1\ntime {time}\n{text}"));
}
