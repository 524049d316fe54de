using System.Text;
using AngleSharp.Dom;

namespace Redress.Reading.Extraction.Metadata;

/// <summary>The text a reader sees in a small element; blocks and line breaks become the given separator.</summary>
internal static class VisibleText
{
    private const int MostNodes = 400;

    public static string Of(INode node, char separator = ' ')
    {
        var text = new StringBuilder();
        var left = MostNodes;
        Append(text, node, separator, ref left, 0);
        return text.ToString();
    }

    private static void Append(StringBuilder text, INode node, char separator, ref int left, int depth)
    {
        if (left-- <= 0 || depth > 30)
        {
            return;
        }
        if (node is IText data)
        {
            text.Append(data.Data);
            return;
        }
        if (node is IElement { LocalName: "script" or "style" or "svg" or "noscript" or "template" or "button" })
        {
            return;
        }
        var apart = node is IElement { LocalName: not ("a" or "span" or "b" or "strong" or "em" or "i" or "font" or "u" or "sup" or "sub" or "abbr" or "mark" or "q" or "cite" or "bdi" or "wbr") };
        if (apart)
        {
            text.Append(separator);
        }
        var children = node.ChildNodes;
        for (var i = 0; i < children.Length; i++)
        {
            Append(text, children[i], separator, ref left, depth + 1);
        }
        if (apart)
        {
            text.Append(separator);
        }
    }
}
