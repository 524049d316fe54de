using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;

namespace Redress.Tests.Petitions.Log;

/// <summary>A verifier of receipts written from the standards alone (C2SP tlog-proof, signed-note, RFC 9162, RFC 8032, and the leaf's format). It uses nothing of the product.</summary>
internal static class OutsideVerifier
{
    /// <summary>Whether the receipt proves that its signature is in the log of the key.</summary>
    /// <param name="receipt">As it was downloaded.</param>
    /// <param name="vkey">As <c>/log/key</c> gives it.</param>
    public static bool Holds(string receipt, string vkey)
    {
        var split = receipt.IndexOf("\n\n", StringComparison.Ordinal);
        var lines = receipt[..split].Split('\n');
        var note = receipt[(split + 2)..];
        var bytes = Convert.FromBase64String(lines[1]["extra ".Length..]);
        var opening = bytes[4..];
        byte[] leaf = [1, 1, opening[^1], 0, .. bytes[..4], .. opening[44..60], .. SHA256.HashData(opening), .. Enumerable.Repeat((byte)255, 8), .. new byte[28]];
        var body = note[..(note.LastIndexOf("\n\n", StringComparison.Ordinal) + 1)];
        var checkpoint = body.Split('\n');

        return lines[0] == "c2sp.org/tlog-proof@v1"
            && checkpoint[0] == vkey.Split('+')[0]
            && IsSigned(note, body, vkey)
            && IsIncluded(leaf, long.Parse(lines[2]["index ".Length..], CultureInfo.InvariantCulture), long.Parse(checkpoint[1], CultureInfo.InvariantCulture), [.. lines[3..].Select(Convert.FromBase64String)], Convert.FromBase64String(checkpoint[2]));
    }

    private static bool IsSigned(string note, string body, string vkey)
    {
        var parts = vkey.TrimEnd('\n').Split('+', 3);
        var key = Convert.FromBase64String(parts[2]);
        var id = SHA256.HashData([.. Encoding.UTF8.GetBytes(parts[0]), 10, .. key])[..4];
        var signature = note[(body.Length + 1)..].Split('\n').Select(line => line.Split(' ')).Where(line => line.Length is 3 && line[1] == parts[0])
            .Select(line => Convert.FromBase64String(line[2])).FirstOrDefault(bytes => bytes.AsSpan(0, 4).SequenceEqual(id));
        return Convert.ToHexStringLower(id) == parts[1] && signature is not null && Curve.IsSigned(key[1..], Encoding.UTF8.GetBytes(body), signature[4..]);
    }

    private static bool IsIncluded(byte[] leaf, long index, long size, byte[][] proof, byte[] root)
    {
        var (fn, sn, r) = (index, size - 1, SHA256.HashData([0, .. leaf]));

        foreach (var p in proof)
        {
            if (sn is 0)
            {
                return false;
            }

            if (fn % 2 is 1 || fn == sn)
            {
                r = SHA256.HashData([1, .. p, .. r]);

                while (fn % 2 is 0 && fn is not 0)
                {
                    (fn, sn) = (fn / 2, sn / 2);
                }
            }
            else
            {
                r = SHA256.HashData([1, .. r, .. p]);
            }

            (fn, sn) = (fn / 2, sn / 2);
        }

        return index < size && sn is 0 && r.AsSpan().SequenceEqual(root);
    }

    /// <summary>Ed25519 as in RFC 8032, 5.1, with numbers of any size: slow and short.</summary>
    private static class Curve
    {
        private static readonly BigInteger P = BigInteger.Pow(2, 255) - 19;
        private static readonly BigInteger L = BigInteger.Pow(2, 252) + BigInteger.Parse("27742317777372353535851937790883648493", CultureInfo.InvariantCulture);
        private static readonly BigInteger D = Mod(-121665 * Inverse(121666));
        private static readonly (BigInteger X, BigInteger Y) Base = Point(Mod(4 * Inverse(5)), 0)!.Value;

        public static bool IsSigned(byte[] key, byte[] message, byte[] signature)
        {
            var s = Number(signature[32..]);

            if (s >= L || Decode(key) is not { } a || Decode(signature[..32]) is not { } r)
            {
                return false;
            }

            var k = Number(SHA512.HashData([.. signature[..32], .. key, .. message])) % L;
            return Times(s, Base) == Add(r, Times(k, a));
        }

        private static BigInteger Number(byte[] bytes) => new(bytes, isUnsigned: true);

        private static BigInteger Mod(BigInteger n) => ((n % P) + P) % P;

        private static BigInteger Inverse(BigInteger n) => BigInteger.ModPow(Mod(n), P - 2, P);

        private static (BigInteger X, BigInteger Y)? Decode(byte[] bytes)
        {
            var y = Number([.. bytes[..31], (byte)(bytes[31] & 0x7F)]);
            return y < P ? Point(y, bytes[31] >> 7) : null;
        }

        private static (BigInteger X, BigInteger Y)? Point(BigInteger y, int sign)
        {
            var square = Mod(((y * y) - 1) * Inverse((D * y * y) + 1));
            var x = BigInteger.ModPow(square, (P + 3) / 8, P);
            x = Mod((x * x) - square).IsZero ? x : Mod(x * BigInteger.ModPow(2, (P - 1) / 4, P));
            return !Mod((x * x) - square).IsZero ? null : ((int)(x % 2) == sign ? x : Mod(-x), y);
        }

        private static (BigInteger X, BigInteger Y) Add((BigInteger X, BigInteger Y) a, (BigInteger X, BigInteger Y) b)
        {
            var t = Mod(D * a.X * b.X % P * a.Y % P * b.Y);
            return (Mod(((a.X * b.Y) + (b.X * a.Y)) * Inverse(1 + t)), Mod(((a.Y * b.Y) + (a.X * b.X)) * Inverse(1 - t)));
        }

        private static (BigInteger X, BigInteger Y) Times(BigInteger n, (BigInteger X, BigInteger Y) point)
        {
            (BigInteger X, BigInteger Y) sum = (0, 1);

            for (; n > 0; n >>= 1, point = Add(point, point))
            {
                sum = n.IsEven ? sum : Add(sum, point);
            }

            return sum;
        }
    }
}
