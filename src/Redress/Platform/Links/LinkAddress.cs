using System.Security.Cryptography;
using System.Text;

namespace Redress.Platform.Links;

/// <summary>One spelling for one address on the web, without its fragment.</summary>
internal static class LinkAddress
{
    public const int Longest = 4000;

    /// <returns>Null for what is no address of a web page, such as a mail address or a path of our own.</returns>
    public static string? Of(string? written) =>
        Uri.TryCreate(written?.Trim(), UriKind.Absolute, out var url) && url.Scheme is "http" or "https" && url.AbsoluteUri.Length <= Longest
            ? url.GetLeftPart(UriPartial.Query) : null;

    public static string Key(string url) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(url)));
}
