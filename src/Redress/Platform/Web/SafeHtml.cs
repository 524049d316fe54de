using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Ganss.Xss;
using Redress.Reading.Extraction;

namespace Redress.Platform.Web;

/// <summary>Other people's HTML made inert: text and its structure stay, everything that acts, loads or styles goes.</summary>
internal static class SafeHtml
{
    /// <summary>Longer items are cut, which bounds the time one item may take.</summary>
    private const int MaxLength = 100_000;

    private static readonly HashSet<string> Tags = new(StringComparer.OrdinalIgnoreCase)
    {
        "p", "br", "hr", "div", "span", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "ul", "ol", "li", "dl", "dt", "dd",
        "a", "abbr", "b", "cite", "code", "del", "em", "i", "ins", "mark", "q", "s", "small", "strong", "sub", "sup", "time", "u",
        "figure", "figcaption", "table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td",
    };

    /// <summary>Elements that go with everything inside them; of any other the text stays.</summary>
    private const string Dropped =
        "script, style, template, noscript, iframe, frame, frameset, embed, svg, math, select, textarea, button, "
        + "title, noembed, noframes, xmp, plaintext";

    public static string Sanitize(string html)
    {
        using var document = Parse(html);
        return Sanitized(document);
    }

    /// <summary>What a person reads of it, as plain text: a line for each block.</summary>
    public static string ToText(string html)
    {
        using var document = Parse(html);
        return PlainLines.Of(document.Body!);
    }

    public static (string Html, string Text) SanitizeWithText(string html)
    {
        using var document = Parse(html);
        var safe = Sanitized(document);
        return (safe, PlainLines.Of(document.Body!));
    }

    private static IHtmlDocument Parse(string html)
    {
        var cut = html.Length <= MaxLength ? html : html[..Math.Max(0, html.LastIndexOf('<', MaxLength))];
        var document = new HtmlParser().ParseDocument("<!doctype html>");
        document.Body!.InnerHtml = HtmlNesting.Cap(cut);

        foreach (var element in document.Body.QuerySelectorAll(Dropped).ToList())
        {
            element.Remove();
        }

        return document;
    }

    private static string Sanitized(IHtmlDocument document)
    {
        foreach (var element in document.Body!.QuerySelectorAll("*").Where(element => !Tags.Contains(element.LocalName)).ToList())
        {
            Unwrap(element);
        }

        Sanitizer().SanitizeDom(document, document.Body);
        return document.Body!.InnerHtml;
    }

    /// <summary>The sanitizer's own way of keeping the children of a removed element fails on an empty one.</summary>
    private static void Unwrap(IElement element)
    {
        while (element.FirstChild is { } child)
        {
            element.Parent!.InsertBefore(child, element);
        }

        element.Remove();
    }

    private static HtmlSanitizer Sanitizer()
    {
        var sanitizer = new HtmlSanitizer(new HtmlSanitizerOptions
        {
            AllowedTags = Tags,
            AllowedAttributes = new HashSet<string>(["href", "title", "lang", "dir", "datetime", "colspan", "rowspan", "rel"], StringComparer.OrdinalIgnoreCase),
            AllowedSchemes = new HashSet<string>(["http", "https", "mailto"], StringComparer.OrdinalIgnoreCase),
            UriAttributes = new HashSet<string>(["href"], StringComparer.OrdinalIgnoreCase),
            AllowedCssProperties = new HashSet<string>(StringComparer.OrdinalIgnoreCase),
        });

        sanitizer.PostProcessNode += (_, args) => MarkForeign(args.Node);
        return sanitizer;
    }

    private static void MarkForeign(INode node)
    {
        if (node is IHtmlAnchorElement { } link && link.HasAttribute("href"))
        {
            link.SetAttribute("rel", "nofollow ugc noopener");
        }
    }
}
