using System.Buffers;
using System.Buffers.Text;
using System.Text.Json;

namespace Redress.Follow.Push;

/// <summary>Where and how a browser takes messages (W3C Push API).</summary>
/// <param name="Endpoint">Its address at a push service.</param>
/// <param name="Keys">Its keys.</param>
internal sealed record PushSubscription(string Endpoint, PushKeys Keys)
{
    private const int LongestEndpoint = 1000;

    public bool IsWellFormed =>
        Endpoint is { Length: <= LongestEndpoint } && Uri.TryCreate(Endpoint, UriKind.Absolute, out var url) && url.Scheme is "https" or "http"
        && Bytes(Keys?.P256dh) is { Length: Points.Length } and [4, ..] && Bytes(Keys?.Auth) is { Length: 16 };

    public string ToJson() => JsonSerializer.Serialize(this, JsonSerializerOptions.Web);

    public static PushSubscription OfJson(string json) => JsonSerializer.Deserialize<PushSubscription>(json, JsonSerializerOptions.Web)!;

    public static byte[]? Bytes(string? text)
    {
        var bytes = new byte[Points.Length];
        return text is { Length: <= 88 } && Base64Url.DecodeFromChars(text, bytes, out _, out var length) is OperationStatus.Done ? bytes[..length] : null;
    }
}

/// <param name="P256dh">Its public key, in base64url.</param>
/// <param name="Auth">Its secret, in base64url.</param>
internal sealed record PushKeys(string P256dh, string Auth);
