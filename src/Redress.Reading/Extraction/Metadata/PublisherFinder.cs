namespace Redress.Reading.Extraction.Metadata;

/// <summary>Finds who publishes a page.</summary>
internal static class PublisherFinder
{
    public static string? Find(PageParts parts, LinkedData data)
    {
        string?[] claims =
        [
            parts.Meta("og:site_name"),
            data.Articles.Select(node => data.Text(node, "publisher")).FirstOrDefault(name => name is not null),
            data.Nodes.Where(node => LinkedData.Is(node, "WebSite")).Select(node => data.Text(node, "name")).FirstOrDefault(name => name is not null),
            parts.Meta("application-name", "dc.publisher", "dcterms.publisher", "publisher"),
            data.Nodes.Where(node => LinkedData.Is(node, "Organization")).Select(node => data.Text(node, "name")).FirstOrDefault(name => name is not null),
        ];
        var titles = new[] { parts.Meta("og:title"), parts.Titles.FirstOrDefault() }.Select(PlainText.Clean);
        return claims.Select(name => PlainText.Clean(name)?.TrimStart('@')).Where(name => !titles.Contains(name, StringComparer.Ordinal)).FirstOrDefault(name => name is { Length: > 0 and < 100 } && !Uri.IsWellFormedUriString(name, UriKind.Absolute));
    }
}
