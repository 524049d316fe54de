using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Redress.Reading.Extraction.Body;

/// <summary>Cuts a page into blocks, in the order of the document. One pass; the parser bounds the depth.</summary>
internal sealed class BlockReader
{
    /// <summary>Past this a page is a dump or an attack; only its beginning is read.</summary>
    private const int MostBlocks = 20_000;

    private readonly List<Block> blocks = [];
    private readonly List<Region> regions = [];
    private readonly List<IHtmlScriptElement> scripts = [];
    private readonly Dictionary<string, Traits> named = new(StringComparer.Ordinal);
    private readonly StringBuilder text = new();
    private Region region;
    private Traits inline;
    private Traits shared;
    private int chars, linkChars, links, boldChars, italicChars;
    private int inLink, inBold, inItalic, inPreformatted;
    private bool gap;

    private BlockReader(Region root)
    {
        region = root;
        regions.Add(root);
        shared = (Traits)(-1);
    }

    public static (List<Block> Blocks, List<Region> Regions, List<IHtmlScriptElement> Scripts) Read(IHtmlDocument document)
    {
        var root = new Region { Parent = null, Tag = "body", Own = Traits.None, Depth = 0, Signature = 0 };
        var reader = new BlockReader(root);
        if (document.Body is { } body)
        {
            reader.ReadChildren(body);
            reader.Flush();
        }

        root.End = reader.blocks.Count;
        return (reader.blocks, reader.regions, reader.scripts);
    }

    private void ReadChildren(INode parent)
    {
        var nodes = parent.ChildNodes;
        for (var i = 0; i < nodes.Length && blocks.Count < MostBlocks; i++)
        {
            switch (nodes[i])
            {
                case IText t:
                    Append(t.Data);
                    break;
                case IElement element:
                    ReadElement(element);
                    break;
            }
        }
    }

    private void ReadElement(IElement element)
    {
        var tag = element.LocalName;
        switch (Tags.Of(tag))
        {
            case TagKind.Skipped when element is IHtmlScriptElement script:
                scripts.Add(script);
                break;
            case TagKind.Skipped:
                break;
            case TagKind.Break:
                AppendBreak();
                break;
            case TagKind.Cell:
                AppendCell();
                ReadInline(element, tag);
                break;
            case TagKind.Inline:
                ReadInline(element, tag);
                break;
            case TagKind.Block:
                ReadBlock(element, tag);
                break;
        }
    }

    private void ReadBlock(IElement element, string tag)
    {
        Flush();
        var outer = region;
        var own = TraitsOf(element, tag);
        region = new Region
        {
            Parent = outer,
            Tag = tag,
            Own = own | inline,
            Depth = outer.Depth + 1,
            Signature = HashCode.Combine(tag, element.ClassName, outer.Tag),
            First = blocks.Count,
        };
        regions.Add(region);
        inPreformatted += tag == "pre" ? 1 : 0;
        ReadChildren(element);
        Flush();
        inPreformatted -= tag == "pre" ? 1 : 0;
        region.End = blocks.Count;
        region = outer;
    }

    private void ReadInline(IElement element, string tag)
    {
        var outer = inline;
        inline |= TraitsOf(element, tag);
        var (link, bold, italic) = (tag == "a" ? 1 : 0, tag is "b" or "strong" ? 1 : 0, tag is "i" or "em" ? 1 : 0);
        inLink += link;
        inBold += bold;
        inItalic += italic;
        links += link;
        ReadChildren(element);
        inLink -= link;
        inBold -= bold;
        inItalic -= italic;
        inline = outer;
    }

    private Traits TraitsOf(IElement element, string tag)
    {
        var traits = Tags.TraitsOf(tag);
        foreach (var attribute in element.Attributes)
        {
            traits |= attribute.Name switch
            {
                "class" or "id" or "role" or "itemprop" or "data-testid" or "data-component" => Named(attribute.Value),
                "hidden" => Traits.Hidden,
                "aria-hidden" when attribute.Value == "true" => Traits.Hidden,
                "style" when IsInvisible(attribute.Value) => Traits.Hidden,
                _ => Traits.None,
            };
        }

        return traits;
    }

    private Traits Named(string value)
    {
        if (!named.TryGetValue(value, out var traits))
        {
            named[value] = traits = TraitNames.Read(value);
        }

        return traits;
    }

    private static bool IsInvisible(string style) =>
        style.Contains("display:none", StringComparison.OrdinalIgnoreCase) || style.Contains("display: none", StringComparison.OrdinalIgnoreCase)
        || style.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase) || style.Contains("visibility: hidden", StringComparison.OrdinalIgnoreCase);

    private void Append(string data)
    {
        var any = false;
        foreach (var c in data)
        {
            if (char.IsWhiteSpace(c) || c is '\u200B')
            {
                if (inPreformatted > 0 && c == '\n' && chars > 0)
                {
                    AppendBreak();
                }

                gap = true;
                continue;
            }

            if (IsJunk(c))
            {
                continue;
            }

            if (gap && text.Length > 0 && text[^1] != '\n')
            {
                text.Append(' ');
            }

            gap = false;
            any = true;
            text.Append(c);
            chars++;
            linkChars += inLink > 0 ? 1 : 0;
            boldChars += inBold > 0 ? 1 : 0;
            italicChars += inItalic > 0 ? 1 : 0;
        }

        if (any)
        {
            shared &= inline;
        }
    }

    /// <summary>Soft hyphens, zero-width marks, controls and private-use icons.</summary>
    private static bool IsJunk(char c) => c is '\u00AD' or '\uFEFF' or '\u2060' or '\uFFFC' || char.IsControl(c) || c is >= '\uE000' and <= '\uF8FF';

    private void AppendBreak()
    {
        while (text.Length > 0 && text[^1] == ' ')
        {
            text.Length--;
        }

        if (text.Length > 0 && text[^1] == '\n' && inPreformatted == 0)
        {
            Flush();
        }
        else if (text.Length > 0)
        {
            text.Append('\n');
        }
    }

    private void AppendCell()
    {
        if (text.Length > 0)
        {
            text.Append(text[^1] == ' ' ? "| " : " | ");
            gap = false;
        }
    }

    private void Flush()
    {
        if (chars > 0)
        {
            var written = text.ToString().Trim(' ', '\n', '|');
            if (written.Length > 0)
            {
                blocks.Add(new Block
                {
                    Text = written,
                    Region = region,
                    Inline = shared,
                    Chars = chars,
                    LinkChars = linkChars,
                    Links = links,
                    BoldChars = boldChars,
                    ItalicChars = italicChars,
                    Wording = Wording.Of(written),
                    Terms = Terms.Of(written),
                });
            }
        }

        text.Clear();
        chars = linkChars = links = boldChars = italicChars = 0;
        gap = false;
        shared = (Traits)(-1);
    }
}
