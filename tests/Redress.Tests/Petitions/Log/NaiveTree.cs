using System.Security.Cryptography;

namespace Redress.Tests.Petitions.Log;

/// <summary>RFC 6962, 2.1 word for word, in the simplest way and sharing nothing with the product.</summary>
internal static class NaiveTree
{
    public static byte[] Root(IReadOnlyList<byte[]> leaves) => leaves.Count switch
    {
        0 => SHA256.HashData([]),
        1 => SHA256.HashData([0, .. leaves[0]]),
        _ => SHA256.HashData([1, .. Root([.. leaves.Take(Split(leaves.Count))]), .. Root([.. leaves.Skip(Split(leaves.Count))])]),
    };

    public static IEnumerable<byte[]> Path(int m, IReadOnlyList<byte[]> leaves)
    {
        if (leaves.Count <= 1)
        {
            return [];
        }

        var k = Split(leaves.Count);
        byte[][] left = [.. leaves.Take(k)], right = [.. leaves.Skip(k)];
        return m < k ? Path(m, left).Append(Root(right)) : Path(m - k, right).Append(Root(left));
    }

    public static IEnumerable<byte[]> Proof(int m, IReadOnlyList<byte[]> leaves) => SubProof(m, leaves, true);

    private static IEnumerable<byte[]> SubProof(int m, IReadOnlyList<byte[]> leaves, bool isWhole)
    {
        if (m == leaves.Count)
        {
            return isWhole ? [] : [Root(leaves)];
        }

        var k = Split(leaves.Count);
        byte[][] left = [.. leaves.Take(k)], right = [.. leaves.Skip(k)];
        return m <= k ? SubProof(m, left, isWhole).Append(Root(right)) : SubProof(m - k, right, false).Append(Root(left));
    }

    private static int Split(int n)
    {
        var k = 1;

        while (k * 2 < n)
        {
            k *= 2;
        }

        return k;
    }
}
