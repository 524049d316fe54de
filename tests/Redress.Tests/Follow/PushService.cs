using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Redress.Follow.Push;

namespace Redress.Tests.Follow;

/// <summary>A push service on loopback, and the browser behind it, which decrypts as RFC 8291 says a browser does.</summary>
internal sealed class PushService : IAsyncDisposable
{
    private static readonly byte[] Secret = [.. Enumerable.Range(1, 16).Select(i => (byte)i)];

    private readonly ECDiffieHellman _browser = NewKey();

    public LoopbackSite Site { get; private set; } = null!;

    public int Answer { get; set; } = 201;

    public byte[]? Received { get; private set; }

    public IReadOnlyDictionary<string, string> Headers { get; private set; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    public static async Task<PushService> StartAsync()
    {
        var service = new PushService();
        service.Site = await LoopbackSite.StartAsync(app => app.MapPost("/push/{id}", async (HttpRequest request) =>
        {
            using var body = new MemoryStream();
            await request.Body.CopyToAsync(body);
            service.Headers = request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
            service.Received = body.ToArray();
            return Results.StatusCode(service.Answer);
        }));
        return service;
    }

    public static ECDiffieHellman NewKey() => ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);

    public static object Request(string endpoint, ECDiffieHellman browser, params string[] what) => new
    {
        subscription = new { endpoint, keys = new { p256dh = Base64Url.EncodeToString(Points.Encode(browser.ExportParameters(false).Q)), auth = Base64Url.EncodeToString(Secret) } },
        what,
    };

    public object Subscription(params string[] what) => Request($"{Site.Url}/push/1", _browser, what);

    public string Decrypt()
    {
        var body = Received!;
        var (salt, senderKey, text) = (body[..16], body[21..86], body[86..]);
        using var sender = ECDiffieHellman.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = Points.Decode(senderKey) });
        var input = HKDF.DeriveKey(HashAlgorithmName.SHA256, _browser.DeriveRawSecretAgreement(sender.PublicKey), 32, Secret,
            [.. "WebPush: info\0"u8, .. Points.Encode(_browser.ExportParameters(false).Q), .. senderKey]);
        using var aes = new AesGcm(HKDF.DeriveKey(HashAlgorithmName.SHA256, input, 16, salt, "Content-Encoding: aes128gcm\0"u8.ToArray()), 16);
        var plain = new byte[text.Length - 16];
        aes.Decrypt(HKDF.DeriveKey(HashAlgorithmName.SHA256, input, 12, salt, "Content-Encoding: nonce\0"u8.ToArray()), text[..^16], text[^16..], plain);
        return Encoding.UTF8.GetString(plain.AsSpan(0, plain.LastIndexOf((byte)2)));
    }

    public async ValueTask DisposeAsync()
    {
        _browser.Dispose();
        await Site.DisposeAsync();
    }
}
