using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Redress.Reading.Extraction;

/// <summary>Parses a page once, bounded in depth and size.</summary>
internal static class PageParser
{
    private static readonly HtmlParserOptions Options = new()
    {
        MaximumDepth = 256,
        SkipComments = true,
        SkipProcessingInstructions = true,
        DisableElementPositionTracking = true,
    };

    public static IHtmlDocument Parse(string html) => new HtmlParser(Options).ParseDocument(html);
}
