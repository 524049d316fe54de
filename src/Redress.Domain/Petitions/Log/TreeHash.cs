using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace Redress.Domain.Petitions.Log;

/// <summary>A SHA-256 hash in the log's tree, and how RFC 6962, 2.1 makes one of leaves and of other hashes.</summary>
public readonly record struct TreeHash(UInt128 High, UInt128 Low)
{
    /// <summary>In bytes.</summary>
    public const int Length = 32;

    /// <summary>The root of a tree without leaves: the hash of nothing.</summary>
    public static TreeHash Empty { get; } = Read(SHA256.HashData([]));

    /// <summary>The hash of a leaf: of 0x00 and its bytes.</summary>
    public static TreeHash OfLeaf(ReadOnlySpan<byte> leaf)
    {
        Span<byte> input = stackalloc byte[1 + leaf.Length];
        leaf.CopyTo(input[1..]);
        return Hash(input);
    }

    /// <summary>The hash of a node: of 0x01 and its two children.</summary>
    public static TreeHash OfNode(TreeHash left, TreeHash right)
    {
        Span<byte> input = stackalloc byte[1 + (2 * Length)];
        input[0] = 1;
        left.Write(input[1..]);
        right.Write(input[(1 + Length)..]);
        return Hash(input);
    }

    /// <param name="bytes">At least 32; the first 32 count.</param>
    public static TreeHash Read(ReadOnlySpan<byte> bytes) =>
        new(BinaryPrimitives.ReadUInt128BigEndian(bytes), BinaryPrimitives.ReadUInt128BigEndian(bytes[16..]));

    /// <summary>Reads base64 of exactly 32 bytes.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out TreeHash hash)
    {
        var bytes = StrictBase64.Decode(text);
        hash = bytes is { Length: Length } ? Read(bytes) : default;
        return bytes is { Length: Length };
    }

    public void Write(Span<byte> target)
    {
        BinaryPrimitives.WriteUInt128BigEndian(target, High);
        BinaryPrimitives.WriteUInt128BigEndian(target[16..], Low);
    }

    public byte[] ToBytes()
    {
        var bytes = new byte[Length];
        Write(bytes);
        return bytes;
    }

    /// <summary>In base64, as notes and proofs write it.</summary>
    public override string ToString() => Convert.ToBase64String(ToBytes());

    private static TreeHash Hash(ReadOnlySpan<byte> input)
    {
        Span<byte> hash = stackalloc byte[Length];
        SHA256.HashData(input, hash);
        return Read(hash);
    }
}
