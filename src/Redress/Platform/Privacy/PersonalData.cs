using System.Buffers;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Redress.Domain;

namespace Redress.Platform.Privacy;

/// <summary>How personal data is kept: encrypted, looked up by a keyed hash, and referred to in links by tokens nobody else can make.</summary>
internal sealed class PersonalData : IDisposable
{
    private const int NonceLength = 12;
    private const int TagLength = 16;
    private const int KeyLength = 16;
    private const int TokenLength = 16;

    // One for each thread: to make one costs more than to use it.
    private readonly ThreadLocal<AesGcm> _encryption;
    private readonly ThreadLocal<IncrementalHash> _lookup;
    private readonly byte[] _tokens;

    public PersonalData(byte[] secret)
    {
        var (encryption, lookup) = (Derive(secret, "encrypt"), Derive(secret, "look up"));
        _encryption = new ThreadLocal<AesGcm>(() => new AesGcm(encryption, TagLength));
        _lookup = new ThreadLocal<IncrementalHash>(() => IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, lookup));
        _tokens = Derive(secret, "tokens");
    }

    /// <summary>AES-256-GCM: nonce, tag, ciphertext.</summary>
    public byte[] Encrypt(string text)
    {
        var plain = Encoding.UTF8.GetBytes(text);
        var sealedText = new byte[NonceLength + TagLength + plain.Length];
        RandomNumberGenerator.Fill(sealedText.AsSpan(0, NonceLength));
        _encryption.Value!.Encrypt(sealedText.AsSpan(0, NonceLength), plain, sealedText.AsSpan(NonceLength + TagLength), sealedText.AsSpan(NonceLength, TagLength));
        return sealedText;
    }

    /// <exception cref="CryptographicException">It was changed, or encrypted with another key.</exception>
    public string Decrypt(byte[] sealedText)
    {
        var plain = new byte[sealedText.Length - NonceLength - TagLength];
        _encryption.Value!.Decrypt(sealedText.AsSpan(0, NonceLength), sealedText.AsSpan(NonceLength + TagLength), sealedText.AsSpan(NonceLength, TagLength), plain);
        return Encoding.UTF8.GetString(plain);
    }

    /// <summary>16 bytes that stand for one mailbox in one setting, for unique indexes and look-up: the same mailbox has different keys in different settings.</summary>
    /// <param name="address">Its canonical form counts.</param>
    /// <param name="setting">What the key is for: "petitions".</param>
    public byte[] Key(EmailAddress address, string setting) => Key(address.Canonical, setting);

    /// <summary>The same for any other text that names somebody: a name, a network.</summary>
    public byte[] Key(string text, string setting)
    {
        var hash = _lookup.Value!;
        hash.AppendData(Encoding.UTF8.GetBytes($"{setting}\n{text}"));
        return hash.GetHashAndReset()[..KeyLength];
    }

    /// <summary>A token for a link: <paramref name="id"/> and a keyed hash of it and its purpose, in base64url. Nothing is stored.</summary>
    public string Token(string purpose, Guid id)
    {
        var token = new byte[16 + TokenLength];
        id.TryWriteBytes(token, bigEndian: true, out _);
        Hash(purpose, token.AsSpan(0, 16)).CopyTo(token.AsSpan(16));
        return Base64Url.EncodeToString(token);
    }

    /// <returns>The id that <see cref="Token"/> was made for with the same purpose; null for anything else.</returns>
    public Guid? ReadToken(string purpose, string? token)
    {
        var bytes = new byte[16 + TokenLength];
        return token is { Length: 43 } && Base64Url.DecodeFromChars(token, bytes, out _, out var length) is OperationStatus.Done && length == bytes.Length
            && CryptographicOperations.FixedTimeEquals(Hash(purpose, bytes.AsSpan(0, 16)), bytes.AsSpan(16))
            ? new Guid(bytes.AsSpan(0, 16), bigEndian: true) : null;
    }

    public void Dispose()
    {
        _encryption.Dispose();
        _lookup.Dispose();
    }

    private byte[] Hash(string purpose, ReadOnlySpan<byte> id) =>
        HMACSHA256.HashData(_tokens, (byte[])[.. Encoding.UTF8.GetBytes(purpose), 0, .. id])[..TokenLength];

    private static byte[] Derive(byte[] secret, string purpose) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, KeyFile.Length, info: Encoding.UTF8.GetBytes($"redress/personal-data/{purpose}"));
}
