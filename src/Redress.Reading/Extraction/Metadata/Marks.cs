using System.Buffers;
using AngleSharp.Dom;

namespace Redress.Reading.Extraction.Metadata;

/// <summary>What an element's class, id, itemprop and rel say it holds.</summary>
internal static class Marks
{
    private static readonly SearchValues<string> AuthorWords = Any("author", "byline", "by-line", "contributor", "writer", "autor", "auteur", "redacteur");
    private static readonly SearchValues<string> DateWords = Any("date", "publish", "posted", "time", "datum", "fecha", "release");
    private static readonly SearchValues<string> OtherWords = Any("comment", "related", "sidebar", "side-bar", "recommend", "teaser", "widget", "popular", "latest", "trending", "newsletter", "promo", "readmore", "read-more", "see-also", "also-like", "kommentar", "event", "calendar");

    public static bool Author(IElement element) =>
        Has(element.GetAttribute("rel"), "author") || Has(element.GetAttribute("itemprop"), "author") || Names(element).AsSpan().ContainsAny(AuthorWords);

    public static bool Date(IElement element) =>
        element.LocalName is "time" || element.HasAttribute("datetime") || PublishedDate(element) || Names(element).AsSpan().ContainsAny(DateWords);

    /// <summary>Marked for machines as the date of publication.</summary>
    public static bool PublishedDate(IElement element) =>
        element.HasAttribute("pubdate") || Has(element.GetAttribute("itemprop"), "datePublished") || Has(element.GetAttribute("property"), "datePublished") || Has(element.GetAttribute("property"), "schema:datePublished");

    /// <summary>The zone inside an element, given the one around it.</summary>
    public static Zone? Zone(IElement element, int order, Zone? around)
    {
        if (element.LocalName is "html" or "body" or "main")
        {
            return around;
        }
        return Names(element).AsSpan().ContainsAny(OtherWords) ? new(element, Other: true, order, around)
            : element.LocalName is "aside" or "footer" or "nav" ? new(element, Other: false, order, around)
            : around;
    }

    public static bool Has(string? attribute, string word) =>
        attribute is not null && attribute.Split(' ').Contains(word, StringComparer.OrdinalIgnoreCase);

    public static string Names(IElement element)
    {
        var (names, id) = (element.ClassName, element.Id);
        return id is null ? names ?? "" : names is null ? id : names + " " + id;
    }

    private static SearchValues<string> Any(params ReadOnlySpan<string> words) => SearchValues.Create(words, StringComparison.OrdinalIgnoreCase);
}
