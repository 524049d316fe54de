using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Redress.Follow.Push;

/// <summary>The key by which push services know this server (RFC 8292): an ECDSA key on P-256, kept in a file of the data folder.</summary>
internal sealed class VapidKey : IDisposable
{
    /// <summary>A push service may refuse a token that holds longer than a day.</summary>
    private static readonly TimeSpan Validity = TimeSpan.FromHours(12);

    private readonly ECDsa _key;

    /// <param name="secret">32 bytes, a number below the order of the curve.</param>
    public VapidKey(byte[] secret)
    {
        _key = ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, D = secret });
        Public = Base64Url.EncodeToString(Points.Encode(_key.ExportParameters(false).Q));
    }

    /// <summary>The public key, uncompressed, in base64url: what a browser needs to subscribe.</summary>
    public string Public { get; }

    /// <summary>The Authorization header for one push service.</summary>
    /// <param name="endpoint">The browser's push address there.</param>
    /// <param name="contact">Whom its operator can ask: an https or mailto address.</param>
    /// <param name="now">The time.</param>
    public string Authorization(Uri endpoint, string contact, DateTimeOffset now)
    {
        var claims = new { aud = endpoint.GetLeftPart(UriPartial.Authority), exp = (now + Validity).ToUnixTimeSeconds(), sub = contact };
        var token = $"{Part(new { typ = "JWT", alg = "ES256" })}.{Part(claims)}";
        return $"vapid t={token}.{Base64Url.EncodeToString(_key.SignData(Encoding.ASCII.GetBytes(token), HashAlgorithmName.SHA256))}, k={Public}";
    }

    public void Dispose() => _key.Dispose();

    private static string Part(object value) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(value));
}

/// <summary>Points of P-256 in the uncompressed form of SEC 1, 2.3.3.</summary>
internal static class Points
{
    public const int Length = 65;

    public static byte[] Encode(ECPoint point) => [4, .. point.X!, .. point.Y!];

    /// <exception cref="FormatException">It is no such point.</exception>
    public static ECPoint Decode(byte[] bytes) => bytes is [4, ..] && bytes.Length is Length
        ? new ECPoint { X = bytes[1..33], Y = bytes[33..] }
        : throw new FormatException("This is not a point of P-256.");
}
