using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Redress.Reading.Extraction.Metadata;

/// <summary>An element or text and where it stands: its rank in document order, and whether it belongs to something beside the story.</summary>
internal readonly record struct Placed<T>(T Node, int Order, bool Beside);

/// <summary>The parts of a page that say something about it, gathered in one walk.</summary>
internal sealed class PageParts
{
    private const int MostNodes = 200_000;

    public List<(string Name, string Content)> Metas { get; } = [];
    public List<string> LinkedDataScripts { get; } = [];
    public List<string> Titles { get; } = [];
    public List<Placed<IElement>> Headings { get; } = [];
    public List<Placed<IElement>> Times { get; } = [];
    public List<Placed<IElement>> Bylines { get; } = [];
    public List<Placed<IElement>> Dates { get; } = [];
    public List<Placed<IText>> DatedTexts { get; } = [];
    public string? Canonical { get; private set; }

    public PageParts(IHtmlDocument document)
    {
        var open = new Stack<(INode Node, bool Beside)>();
        open.Push((document, false));
        for (var order = 0; open.Count > 0 && order < MostNodes; order++)
        {
            var (node, beside) = open.Pop();
            if (node is IText text)
            {
                AddText(text, order, beside);
                continue;
            }
            if (node is IElement element)
            {
                beside = beside || Marks.Beside(element);
                if (!Add(element, order, beside))
                {
                    continue;
                }
            }
            for (var child = node.ChildNodes.Length - 1; child >= 0; child--)
            {
                open.Push((node.ChildNodes[child], beside));
            }
        }
    }

    public string? Meta(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            foreach (var meta in Metas)
            {
                if (meta.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
                {
                    return meta.Content;
                }
            }
        }
        return null;
    }

    /// <summary>Sorts an element in; false where there is nothing to read inside.</summary>
    private bool Add(IElement element, int order, bool beside)
    {
        switch (element.LocalName)
        {
            case "meta":
                AddMeta(element);
                return false;
            case "title" when element is IHtmlTitleElement:
                Titles.Add(element.TextContent);
                return false;
            case "link":
                if (Canonical is null && Marks.Has(element.GetAttribute("rel"), "canonical"))
                {
                    Canonical = element.GetAttribute("href");
                }
                return false;
            case "script":
                if (element.GetAttribute("type")?.Contains("ld+json", StringComparison.OrdinalIgnoreCase) == true)
                {
                    LinkedDataScripts.Add(element.TextContent);
                }
                return false;
            case "style" or "svg" or "noscript" or "template" or "iframe" or "select" or "textarea":
                return false;
            case "h1" or "h2":
                Headings.Add(new(element, order, beside));
                break;
            case "time":
                Times.Add(new(element, order, beside));
                break;
        }
        AddMarked(element, order, beside);
        return true;
    }

    private void AddMeta(IElement element)
    {
        var content = element.GetAttribute("content");
        if (string.IsNullOrWhiteSpace(content))
        {
            return;
        }
        foreach (var kind in (string[])["property", "name", "itemprop", "http-equiv"])
        {
            if (element.GetAttribute(kind) is { Length: > 0 } name)
            {
                Metas.Add((name.Trim(), content.Trim()));
            }
        }
    }

    private void AddMarked(IElement element, int order, bool beside)
    {
        if (Marks.Author(element))
        {
            Bylines.Add(new(element, order, beside));
        }
        if (Marks.Date(element))
        {
            Dates.Add(new(element, order, beside));
        }
    }

    private void AddText(IText text, int order, bool beside)
    {
        if (text.Data.AsSpan().ContainsAnyInRange('0', '9'))
        {
            DatedTexts.Add(new(text, order, beside));
        }
    }
}
