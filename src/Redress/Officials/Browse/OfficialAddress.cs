using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Redress.Domain.Officials;

namespace Redress.Officials.Browse;

/// <summary>Where the pages of officials and posts are. An official's address begins with a key made of their id; the name after it is for people.</summary>
internal static class OfficialAddress
{
    private const int LongestKey = 12;

    public static string Of(Official official) => Of(official.Id, official.Name);

    public static string Of(string id, string name) => $"/officials/{Key(id)}-{Readable(name)}".TrimEnd('-');

    public static string Of(Post post) => OfPost(post.Id);

    public static string OfPost(string post) => $"/officials/posts/{Uri.EscapeDataString(post).Replace("%3A", ":", StringComparison.Ordinal)}";

    /// <summary>A short id as it is, any other by its hash.</summary>
    public static string Key(string id) => id.Length <= LongestKey && id.All(char.IsAsciiLetterOrDigit)
        ? id : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)))[..LongestKey];

    /// <summary>The name in lower-case letters without marks, and digits, with hyphens between.</summary>
    private static string Readable(string name)
    {
        var readable = new StringBuilder();

        foreach (var c in Folded.Of(name))
        {
            readable.Append(char.IsLetterOrDigit(c) ? c : '-');
        }

        return string.Join('-', readable.ToString().Split('-', StringSplitOptions.RemoveEmptyEntries));
    }
}

/// <summary>Text without case and marks, for comparing: "Velázquez" is found by "velazquez".</summary>
internal static class Folded
{
    public static string Of(string text)
    {
        var folded = new StringBuilder(text.Length);

        foreach (var c in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) is not UnicodeCategory.NonSpacingMark)
            {
                folded.Append(char.ToLowerInvariant(c));
            }
        }

        return folded.ToString().Normalize(NormalizationForm.FormC);
    }
}
