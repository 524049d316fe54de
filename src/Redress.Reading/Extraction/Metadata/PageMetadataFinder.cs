using AngleSharp.Html.Dom;

namespace Redress.Reading.Extraction.Metadata;

/// <summary>Finds what a page says about itself, in its head, its linked data and around its headline.</summary>
public static class PageMetadataFinder
{
    /// <summary>Never throws; what the page does not say is null. The document stays as it is.</summary>
    /// <param name="document">The page as parsed, before anything was removed from it.</param>
    /// <param name="url">Where it was fetched from, if known.</param>
    public static PageMetadata Find(IHtmlDocument document, Uri? url)
    {
        var parts = new PageParts(document);
        var data = new LinkedData(parts.LinkedDataScripts);
        var canonical = Uri.TryCreate(url, parts.Canonical ?? parts.Meta("og:url"), out var own) && own.IsAbsoluteUri ? own : null;
        var language = PageLanguage.Find(document, parts, data);
        var publisher = PublisherFinder.Find(parts, data);
        var headline = HeadlineFinder.Find(parts, data, publisher, url ?? canonical);
        return new(
            headline.Text,
            publisher,
            AuthorFinder.Find(parts, data, publisher),
            PublishedFinder.Find(parts, data, headline, DateOrder.Language(language, url ?? canonical), url ?? canonical),
            language,
            canonical);
    }
}
