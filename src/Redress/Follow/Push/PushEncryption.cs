using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Redress.Follow.Push;

/// <summary>Encrypts a message so that only the browser can read it, not the push service between (RFC 8291, with the content encoding aes128gcm of RFC 8188 in one record).</summary>
internal static class PushEncryption
{
    private const int RecordSize = 4096;
    private const int TagLength = 16;

    public static byte[] Encrypt(byte[] message, byte[] browserKey, byte[] browserSecret)
    {
        using var sender = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        return Encrypt(message, browserKey, browserSecret, sender, RandomNumberGenerator.GetBytes(16));
    }

    /// <param name="message">At most 3993 bytes, so that push services take it.</param>
    /// <param name="browserKey">The browser's public key, <c>p256dh</c>.</param>
    /// <param name="browserSecret">The browser's <c>auth</c>.</param>
    /// <param name="sender">A key for this message only.</param>
    /// <param name="salt">16 bytes for this message only.</param>
    public static byte[] Encrypt(byte[] message, byte[] browserKey, byte[] browserSecret, ECDiffieHellman sender, byte[] salt)
    {
        using var receiver = ECDiffieHellman.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = Points.Decode(browserKey) });
        var senderKey = Points.Encode(sender.ExportParameters(false).Q);
        var shared = sender.DeriveRawSecretAgreement(receiver.PublicKey);

        var input = HKDF.DeriveKey(HashAlgorithmName.SHA256, shared, 32, browserSecret, [.. Info("WebPush: info"), .. browserKey, .. senderKey]);
        var key = HKDF.DeriveKey(HashAlgorithmName.SHA256, input, 16, salt, Info("Content-Encoding: aes128gcm"));
        var nonce = HKDF.DeriveKey(HashAlgorithmName.SHA256, input, 12, salt, Info("Content-Encoding: nonce"));

        // The delimiter 2 ends the last record.
        byte[] plain = [.. message, 2];
        var sealedText = new byte[plain.Length + TagLength];
        using var aes = new AesGcm(key, TagLength);
        aes.Encrypt(nonce, plain, sealedText.AsSpan(0, plain.Length), sealedText.AsSpan(plain.Length));

        var size = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(size, RecordSize);
        return [.. salt, .. size, (byte)senderKey.Length, .. senderKey, .. sealedText];
    }

    private static byte[] Info(string text) => [.. Encoding.ASCII.GetBytes(text), 0];
}
