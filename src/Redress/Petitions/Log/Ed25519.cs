using NSec.Cryptography;
using Redress.Domain.Petitions.Log;

namespace Redress.Petitions.Log;

/// <summary>Ed25519 signatures (RFC 8032).</summary>
internal static class Ed25519
{
    private static readonly SignatureAlgorithm Algorithm = SignatureAlgorithm.Ed25519;

    public static byte[] PublicKeyOf(byte[] secret)
    {
        using var key = Import(secret);
        return key.PublicKey.Export(KeyBlobFormat.RawPublicKey);
    }

    public static byte[] Sign(byte[] secret, byte[] message)
    {
        using var key = Import(secret);
        return Algorithm.Sign(key, message);
    }

    /// <summary>A <see cref="VerifySignature"/>.</summary>
    public static bool Verify(ReadOnlySpan<byte> publicKey, ReadOnlySpan<byte> message, ReadOnlySpan<byte> signature) =>
        PublicKey.TryImport(Algorithm, publicKey, KeyBlobFormat.RawPublicKey, out var key) && Algorithm.Verify(key!, message, signature);

    private static Key Import(byte[] secret) => Key.Import(Algorithm, secret, KeyBlobFormat.RawPrivateKey);
}
