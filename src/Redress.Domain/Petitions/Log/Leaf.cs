using System.Buffers.Binary;

namespace Redress.Domain.Petitions.Log;

/// <summary>One entry of the log: 92 bytes, big-endian, always as many, so that its length tells nothing.</summary>
/// <param name="Kind">What it records.</param>
/// <param name="Method">Of a <see cref="LeafKind.Sign"/>: how it was given.</param>
/// <param name="Reason">Of a <see cref="LeafKind.Withdraw"/> or <see cref="LeafKind.Invalidate"/>.</param>
/// <param name="Hour">Hours since the Unix epoch, never finer.</param>
/// <param name="Petition">Which petition.</param>
/// <param name="Content">32 bytes: a sign leaf's commitment; the SHA-256 of a petition's text; a count statement's two numbers; else zeros.</param>
/// <param name="SignIndex">Of a <see cref="LeafKind.Withdraw"/> or <see cref="LeafKind.Invalidate"/>: the index of the sign leaf it ends.</param>
public sealed record Leaf(LeafKind Kind, LeafMethod Method, LeafReason Reason, uint Hour, Guid Petition, TreeHash Content, long? SignIndex)
{
    /// <summary>In bytes.</summary>
    public const int Length = 92;

    internal const int ContentAt = 24;
    internal const int SignIndexAt = 56;
    internal const int ReservedAt = 64;

    public static Leaf Sign(Guid petition, uint hour, TreeHash commitment, LeafMethod method) =>
        new(LeafKind.Sign, method, LeafReason.None, hour, petition, commitment, null);

    /// <param name="petition">Which.</param>
    /// <param name="hour">Since the Unix epoch.</param>
    /// <param name="count">Signatures that count.</param>
    /// <param name="treeSize">Leaves before this one, which are the ones counted: its own index.</param>
    public static Leaf Count(Guid petition, uint hour, long count, long treeSize) =>
        new(LeafKind.Count, LeafMethod.None, LeafReason.None, hour, petition, new TreeHash(((UInt128)(ulong)count << 64) | (ulong)treeSize, 0), null);

    /// <summary>Whether it takes a signature out of the count.</summary>
    public bool Ends => Kind is LeafKind.Withdraw or LeafKind.Invalidate;

    /// <summary>The number a count statement states.</summary>
    public ulong StatedCount => (ulong)(Content.High >> 64);

    /// <summary>How many leaves a count statement counts over.</summary>
    public ulong StatedSize => (ulong)Content.High;

    public static uint HourOf(DateTimeOffset instant) => (uint)(instant.ToUnixTimeSeconds() / 3600);

    public byte[] Write()
    {
        var bytes = new byte[Length];
        (bytes[0], bytes[1], bytes[2], bytes[3]) = (1, (byte)Kind, (byte)Method, (byte)Reason);
        BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(4), Hour);
        Petition.TryWriteBytes(bytes.AsSpan(8), bigEndian: true, out _);
        Content.Write(bytes.AsSpan(ContentAt));
        BinaryPrimitives.WriteUInt64BigEndian(bytes.AsSpan(SignIndexAt), SignIndex is { } index ? (ulong)index : ulong.MaxValue);
        return bytes;
    }

    /// <exception cref="FormatException">It is not a leaf; the message names why.</exception>
    public static Leaf Read(ReadOnlySpan<byte> bytes)
    {
        if (LeafForm.Fault(bytes) is { } fault)
        {
            throw new FormatException(fault);
        }

        var index = BinaryPrimitives.ReadUInt64BigEndian(bytes[SignIndexAt..]);
        return new Leaf(
            (LeafKind)bytes[1], (LeafMethod)bytes[2], (LeafReason)bytes[3], BinaryPrimitives.ReadUInt32BigEndian(bytes[4..]),
            new Guid(bytes.Slice(8, 16), bigEndian: true), TreeHash.Read(bytes[ContentAt..]), index is ulong.MaxValue ? null : (long)index);
    }
}
