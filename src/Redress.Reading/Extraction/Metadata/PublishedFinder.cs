namespace Redress.Reading.Extraction.Metadata;

/// <summary>Finds when a page was published.</summary>
internal static class PublishedFinder
{
    public static Published? Find(PageParts parts, LinkedData data, string? language, Uri? url)
    {
        IEnumerable<string?> claims =
        [
            .. data.Articles.Select(node => data.Text(node, "datePublished")),
            parts.Meta("article:published_time", "og:article:published_time", "datePublished", "date", "pubdate", "dc.date", "dc.date.issued", "dcterms.created", "parsely-pub-date", "sailthru.date"),
            .. parts.Times.Where(time => !time.Beside).Select(time => time.Node.GetAttribute("datetime") ?? time.Node.TextContent),
            url?.AbsolutePath.Replace('/', '-'),
            .. parts.Dates.Where(date => !date.Beside).Select(date => date.Node.TextContent),
        ];
        foreach (var claim in claims)
        {
            if (DateText.TryParse(claim, language, out var date))
            {
                return date;
            }
        }
        return null;
    }
}
