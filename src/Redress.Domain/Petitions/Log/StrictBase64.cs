namespace Redress.Domain.Petitions.Log;

/// <summary>Base64 (RFC 4648, 4) in its one canonical spelling: what can be written in two ways could be changed unseen.</summary>
internal static class StrictBase64
{
    /// <returns>The bytes; null where <paramref name="text"/> is not exactly what they are written as.</returns>
    public static byte[]? Decode(string? text)
    {
        var bytes = new byte[text?.Length ?? 0];
        return text is not null && Convert.TryFromBase64String(text, bytes, out var length) && Convert.ToBase64String(bytes, 0, length) == text ? bytes[..length] : null;
    }
}
