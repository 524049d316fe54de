using System.Buffers.Binary;

namespace Redress.Domain.Petitions.Log;

/// <summary>Whether 92 bytes are a leaf: each kind fills its own fields, and all others hold their one empty value.</summary>
internal static class LeafForm
{
    /// <returns>What is wrong, as the end of a sentence that begins with the leaf; null where nothing is.</returns>
    public static string? Fault(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length != Leaf.Length)
        {
            return $"has {bytes.Length} bytes instead of {Leaf.Length}";
        }

        if (bytes[0] is not 1)
        {
            return $"has version {bytes[0]}, which is not known";
        }

        if (!Enum.IsDefined((LeafKind)bytes[1]))
        {
            return $"has kind {bytes[1]}, which is not known";
        }

        return FieldFault((LeafKind)bytes[1], bytes);
    }

    private static string? FieldFault(LeafKind kind, ReadOnlySpan<byte> bytes)
    {
        var content = bytes[Leaf.ContentAt..Leaf.SignIndexAt];

        if (!IsMethodOf(kind, (LeafMethod)bytes[2]))
        {
            return $"has method {bytes[2]}, which its kind does not have";
        }

        if (!IsReasonOf(kind, (LeafReason)bytes[3]))
        {
            return $"has reason {bytes[3]}, which its kind does not have";
        }

        if (!IsIndexOf(kind, BinaryPrimitives.ReadUInt64BigEndian(bytes[Leaf.SignIndexAt..])))
        {
            return "points at a sign leaf where its kind does not, or at none where it should";
        }

        if ((kind is LeafKind.Withdraw or LeafKind.Invalidate && content.ContainsAnyExcept((byte)0)) || (kind is LeafKind.Count && content[16..].ContainsAnyExcept((byte)0)))
        {
            return "carries content that its kind does not have";
        }

        return bytes[Leaf.ReservedAt..].ContainsAnyExcept((byte)0) ? "fills bytes that are reserved" : null;
    }

    private static bool IsMethodOf(LeafKind kind, LeafMethod method) =>
        kind is LeafKind.Sign ? method is not LeafMethod.None and <= LeafMethod.Imported : method is LeafMethod.None;

    private static bool IsIndexOf(LeafKind kind, ulong index) =>
        kind is LeafKind.Withdraw or LeafKind.Invalidate ? index <= long.MaxValue : index is ulong.MaxValue;

    private static bool IsReasonOf(LeafKind kind, LeafReason reason) => kind switch
    {
        LeafKind.Withdraw => reason is LeafReason.SignerAsked or LeafReason.Erasure,
        LeafKind.Invalidate => reason is not LeafReason.None and <= LeafReason.Moderator,
        LeafKind.Sign or LeafKind.Text or LeafKind.Close or LeafKind.Count => reason is LeafReason.None,
    };
}
