using System.Buffers.Binary;

namespace Redress.Domain.Petitions.Log;

/// <summary>Up to 256 entries, each after its length in two bytes (C2SP tlog-tiles).</summary>
public static class EntryBundle
{
    public static byte[] Write(IReadOnlyCollection<byte[]> entries)
    {
        var bytes = new byte[entries.Sum(entry => 2 + entry.Length)];
        var at = 0;

        foreach (var entry in entries)
        {
            BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(at), (ushort)entry.Length);
            entry.CopyTo(bytes, at + 2);
            at += 2 + entry.Length;
        }

        return bytes;
    }

    /// <returns>Null where the bytes end within an entry.</returns>
    public static IReadOnlyList<byte[]>? Read(ReadOnlySpan<byte> bytes)
    {
        var entries = new List<byte[]>();

        while (!bytes.IsEmpty)
        {
            if (bytes.Length < 2 || BinaryPrimitives.ReadUInt16BigEndian(bytes) is var length && bytes.Length < 2 + length)
            {
                return null;
            }

            entries.Add(bytes.Slice(2, length).ToArray());
            bytes = bytes[(2 + length)..];
        }

        return entries;
    }
}
