using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Redress.Reading.Extraction;

/// <summary>Parses a page once, bounded in size and depth.</summary>
internal static class PageParser
{
    private const int Longest = 10_000_000;

    private static readonly HtmlParserOptions Options = new()
    {
        // Deeper elements become siblings, so that no walk of the tree can exhaust the stack.
        MaximumDepth = 256,
        SkipComments = true,
        SkipProcessingInstructions = true,
        DisableElementPositionTracking = true,
    };

    public static IHtmlDocument Parse(string html) =>
        new HtmlParser(Options).ParseDocument(HtmlNesting.Cap(html.Length > Longest ? html[..Longest] : html));
}
