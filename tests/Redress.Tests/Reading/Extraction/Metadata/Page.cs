using AngleSharp.Html.Parser;
using Redress.Reading.Extraction.Metadata;

namespace Redress.Tests.Reading.Extraction.Metadata;

/// <summary>A small page of our own and what it says about itself.</summary>
internal static class Page
{
    public static PageMetadata Says(string html, string? url = null) =>
        PageMetadataFinder.Find(new HtmlParser().ParseDocument(html), url is null ? null : new Uri(url));

    public static string LinkedData(string json) => $"""<script type="application/ld+json">{json}</script>""";
}
