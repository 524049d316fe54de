using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Redress.Reading.Extraction.Metadata;

/// <summary>The parts of a page that say something about it, gathered in one walk.</summary>
internal sealed class PageParts
{
    private const int MostNodes = 200_000;

    public List<(string Name, string Content)> Metas { get; } = [];
    public List<IElement> LinkedDataScripts { get; } = [];
    public List<IElement> Scripts { get; } = [];
    public List<string> Titles { get; } = [];
    public List<Placed<IElement>> Headings { get; } = [];
    public List<Placed<IElement>> Bylines { get; } = [];
    public List<Placed<IElement>> Dates { get; } = [];

    /// <summary>Every text that is not blank, in document order.</summary>
    public List<Placed<IText>> Texts { get; } = [];

    public string? Canonical { get; private set; }

    public PageParts(IHtmlDocument document)
    {
        var marksOf = new MarkReader();
        var open = new Stack<(INode Node, Zone? Zone)>();
        open.Push((document, null));
        for (var visited = 0; open.Count > 0 && visited < MostNodes; visited++)
        {
            var (node, zone) = open.Pop();
            if (node is IText text)
            {
                AddText(text, zone);
                continue;
            }
            if (node is IElement element)
            {
                var marks = marksOf.Read(element);
                zone = Zone.Inside(element, marks, Texts.Count, zone);
                if (!Add(element, zone, marks))
                {
                    continue;
                }
            }
            var children = node.ChildNodes;
            for (var child = children.Length - 1; child >= 0; child--)
            {
                open.Push((children[child], zone));
            }
        }
    }

    /// <summary>The content of the first of these names that the page has.</summary>
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
    private bool Add(IElement element, Zone? zone, Marks marks)
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
                if (Canonical is null && "canonical".Equals(element.GetAttribute("rel")?.Trim(), StringComparison.OrdinalIgnoreCase))
                {
                    Canonical = element.GetAttribute("href");
                }
                return false;
            case "script":
                (element.GetAttribute("type")?.Contains("ld+json", StringComparison.OrdinalIgnoreCase) == true ? LinkedDataScripts : Scripts).Add(element);
                return false;
            case "style" or "svg" or "noscript" or "template" or "iframe" or "select" or "textarea":
                return false;
            case "h1" or "h2" or "h3":
                Headings.Add(new(element, Texts.Count, zone));
                break;
        }
        if (marks.HasFlag(Marks.Author) || marks.HasFlag(Marks.CertainAuthor))
        {
            Bylines.Add(new(element, Texts.Count, zone, marks));
        }
        if (marks.HasFlag(Marks.Date))
        {
            Dates.Add(new(element, Texts.Count, zone, marks));
        }
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

    private void AddText(IText text, Zone? zone)
    {
        if (!string.IsNullOrWhiteSpace(text.Data))
        {
            Texts.Add(new(text, Texts.Count, zone));
        }
    }
}
