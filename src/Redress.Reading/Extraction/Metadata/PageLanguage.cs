using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;

namespace Redress.Reading.Extraction.Metadata;

/// <summary>Finds the language a page says it is in.</summary>
internal static partial class PageLanguage
{
    /// <summary>A BCP 47 tag in its usual casing (<c>pt-BR</c>), or null.</summary>
    public static string? Find(IHtmlDocument document, PageParts parts, LinkedData data)
    {
        string?[] claims =
        [
            document.DocumentElement?.GetAttribute("lang"),
            document.DocumentElement?.GetAttribute("xml:lang"),
            document.Body?.GetAttribute("lang"),
            parts.Meta("content-language", "language", "dc.language", "dcterms.language"),
            data.Articles.Select(node => data.Text(node, "inLanguage")).FirstOrDefault(tag => tag is not null),
            parts.Meta("og:locale"),
        ];
        return claims.Select(Tag).FirstOrDefault(tag => tag is not null);
    }

    private static string? Tag(string? claim)
    {
        var match = TagForm().Match(claim ?? "");
        if (!match.Success)
        {
            return null;
        }
        var region = match.Groups["region"].Value;
        return match.Groups["language"].Value.ToLowerInvariant() + (region.Length == 0 ? "" : "-" + region.ToUpperInvariant());
    }

    [GeneratedRegex("^\\s*(?<language>[a-z]{2,3})(?:[-_](?:[a-z]{4}[-_])?(?<region>[a-z]{2}|[0-9]{3}))?\\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex TagForm();
}
