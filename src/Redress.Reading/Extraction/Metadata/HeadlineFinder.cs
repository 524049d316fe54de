namespace Redress.Reading.Extraction.Metadata;

/// <summary>Finds the headline.</summary>
internal static class HeadlineFinder
{
    public static string? Find(PageParts parts, LinkedData data, string? publisher, Uri? url)
    {
        string?[] claims =
        [
            data.Articles.Select(node => data.Text(node, "headline")).FirstOrDefault(text => text is not null),
            parts.Meta("og:title", "twitter:title"),
            parts.Headings.Where(heading => heading.Node.LocalName is "h1").Select(heading => heading.Node.TextContent).FirstOrDefault(),
            parts.Titles.FirstOrDefault(),
        ];
        return claims.Select(PlainText.Clean).FirstOrDefault(text => text is not null);
    }
}
