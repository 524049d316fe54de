using System.Buffers;
using AngleSharp.Dom;

namespace Redress.Reading.Extraction.Metadata;

/// <summary>What an element's class, id, itemprop, rel and data attributes say it holds.</summary>
internal static class Marks
{
    public static bool Author(IElement element) =>
        Has(element.GetAttribute("rel"), "author") || Has(element.GetAttribute("itemprop"), "author") || Names(element).AsSpan().ContainsAny(AuthorWords);

    public static bool Date(IElement element) =>
        element.GetAttribute("itemprop") is "datePublished" or "dateCreated" || Names(element).AsSpan().ContainsAny(DateWords);

    /// <summary>Comments, related stories, side bars, footers and navigation: their dates and authors are not the page's.</summary>
    public static bool Beside(IElement element) =>
        element.LocalName is "aside" or "footer" or "nav" || (element.LocalName is not ("body" or "html" or "article" or "main") && Names(element).AsSpan().ContainsAny(BesideWords));

    public static bool Has(string? attribute, string word) =>
        attribute is not null && attribute.Split(' ').Contains(word, StringComparer.OrdinalIgnoreCase);

    private static string Names(IElement element)
    {
        var (names, id) = (element.ClassName, element.Id);
        return id is null ? names ?? "" : names is null ? id : names + " " + id;
    }

    private static readonly SearchValues<string> AuthorWords = Any("author", "byline", "by-line", "contributor", "writer", "autor", "auteur", "redacteur");
    private static readonly SearchValues<string> DateWords = Any("date", "publish", "posted", "time", "datum", "fecha", "meta", "byline", "entry-info");
    private static readonly SearchValues<string> BesideWords = Any("comment", "related", "sidebar", "side-bar", "recommend", "teaser", "widget", "popular", "latest", "trending", "footer", "newsletter", "promo", "more-", "readmore", "see-also", "also-like");

    private static SearchValues<string> Any(params ReadOnlySpan<string> words) => SearchValues.Create(words, StringComparison.OrdinalIgnoreCase);
}
