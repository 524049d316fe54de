using System.Text;
using AngleSharp.Dom;

namespace Redress.Reading.Extraction.Metadata;

/// <summary>The text a reader sees in a small element; blocks and line breaks become the given separator; on request, so does every element.</summary>
internal static class VisibleText
{
    private const int MostNodes = 400;
    private const int LongestText = 4_000;

    public static string Of(INode node, char separator = ' ', bool everyElement = false)
    {
        var text = new StringBuilder();
        var left = MostNodes;
        Append(text, node, separator, everyElement, ref left, 0);
        return text.ToString();
    }

    private static void Append(StringBuilder text, INode node, char separator, bool everyElement, ref int left, int depth)
    {
        if (left-- <= 0 || depth > 30 || text.Length > LongestText)
        {
            return;
        }
        if (node is IText data)
        {
            text.Append(data.Data.AsSpan(0, Math.Min(data.Data.Length, LongestText)));
            return;
        }
        if (node is IElement { LocalName: "script" or "style" or "svg" or "noscript" or "template" or "button" })
        {
            return;
        }
        var apart = everyElement || node is IElement { LocalName: not ("a" or "span" or "b" or "strong" or "em" or "i" or "font" or "u" or "sup" or "sub" or "abbr" or "mark" or "q" or "cite" or "bdi" or "wbr") };
        if (apart)
        {
            text.Append(separator);
        }
        var children = node.ChildNodes;
        for (var i = 0; i < children.Length; i++)
        {
            Append(text, children[i], separator, everyElement, ref left, depth + 1);
        }
        if (apart)
        {
            text.Append(separator);
        }
    }
}
