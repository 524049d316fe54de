namespace Redress.Reading.Extraction.Metadata;

/// <summary>Dates a page states for machines: linked data, meta elements, marked elements.</summary>
internal static class StatedDates
{
    private static readonly string[] HeadNames =
    [
        "article:published_time", "og:article:published_time", "og:published_time", "datePublished", "article.published", "publish_date", "publish-date", "published",
    ];

    private static readonly string[] LesserNames =
    [
        "pubdate", "publication_date", "publicationDate", "parsely-pub-date", "sailthru.date", "dcterms.issued", "dc.date.issued", "dcterms.created", "dc.date.created", "dcterms.available",
        "citation_publication_date", "citation_date", "citation_online_date", "article:published", "rnews:datePublished", "cXenseParse:recs:publishtime", "displaydate",
        "originalpublicationdate", "article_date_original", "dateCreated", "date", "dc.date", "dcterms.date", "last-published", "releaseDate", "creation_date",
    ];

    private static readonly string[] ScriptKeys = ["\"datePublished\"", "\"publishedDate\"", "\"publishedAt\"", "\"published_at\"", "\"publishDate\"", "\"publish_date\"", "\"publicationDate\"", "\"first_publication_date\""];

    /// <summary>The best statement of when the page was published; null where there is none.</summary>
    public static DateFound? Published(PageParts parts, LinkedData data, Headline headline, string? language) =>
        First(data.Articles.Select(node => data.Text(node, "datePublished")), language)
        ?? InHead(parts, language)
        ?? First(Marked(parts, headline), language)
        ?? First(LesserNames.Select(name => parts.Meta(name)), language)
        ?? First(parts.Metas.Where(meta => LooksPublished(meta.Name)).Select(meta => meta.Content), language)
        ?? First(data.Articles.Select(node => data.Text(node, "dateCreated") ?? data.Text(node, "uploadDate")), language);

    /// <summary>True where the head of the page states this day too: two systems agree.</summary>
    public static bool Settles(PageParts parts, string? language, Published stated) => InHead(parts, language)?.Date.Day == stated.Day;

    /// <summary>A date in the data that scripts build the page from, for pages without any other.</summary>
    public static DateFound? InScripts(PageParts parts, string? language)
    {
        foreach (var script in parts.Scripts)
        {
            foreach (var key in ScriptKeys)
            {
                var at = script.IndexOf(key, StringComparison.Ordinal);
                if (at >= 0 && DateText.First(script.Substring(at + key.Length, Math.Min(40, script.Length - at - key.Length)), language) is { } date)
                {
                    return date;
                }
            }
        }
        return null;
    }

    private static DateFound? InHead(PageParts parts, string? language) => First(HeadNames.Select(name => parts.Meta(name)), language);

    /// <summary>When the page was last changed, for a page that says nothing better.</summary>
    public static DateFound? Modified(PageParts parts, LinkedData data, string? language) =>
        First(data.Articles.Select(node => data.Text(node, "dateModified")), language)
        ?? First([parts.Meta("article:modified_time", "og:updated_time", "dateModified", "dateUpdate", "dcterms.modified", "dc.date.modified", "last-modified", "lastmod", "revised", "updated")], language);

    private static IEnumerable<string?> Marked(PageParts parts, Headline headline) => parts.Dates
        .Where(mark => Marks.PublishedDate(mark.Node) && !headline.IsOther(mark.Zone))
        .OrderBy(mark => mark.Node.HasAttribute("pubdate") && headline.IsBeside(mark.Zone))
        .Take(20)
        .Select(mark => Datelines.Attribute(mark.Node) ?? VisibleText.Of(mark.Node));

    private static bool LooksPublished(string name) =>
        name.Contains("publi", StringComparison.OrdinalIgnoreCase)
        && (name.Contains("date", StringComparison.OrdinalIgnoreCase) || name.Contains("time", StringComparison.OrdinalIgnoreCase));

    private static DateFound? First(IEnumerable<string?> claims, string? language)
    {
        foreach (var claim in claims)
        {
            if (DateText.First(claim, language) is { } date)
            {
                return date;
            }
        }
        return null;
    }
}
