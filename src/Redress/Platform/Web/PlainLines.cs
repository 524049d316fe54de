using System.Collections.Frozen;
using System.Text;
using AngleSharp.Dom;

namespace Redress.Platform.Web;

/// <summary>The text of a document as a browser lays it out: blocks on lines of their own, white space folded.</summary>
internal static class PlainLines
{
    private static readonly FrozenSet<string> Blocks =
        "ADDRESS ARTICLE ASIDE BLOCKQUOTE BR CAPTION CENTER DD DIV DL DT FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION TABLE TR UL"
        .Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static string Of(INode root)
    {
        var text = new StringBuilder();
        Append(text, root);
        return text.ToString().Trim();
    }

    private static void Append(StringBuilder text, INode node)
    {
        foreach (var child in node.ChildNodes)
        {
            if (child is IText { Data: var words })
            {
                AppendFolded(text, words);
                continue;
            }

            var isBlock = Blocks.Contains(child.NodeName);
            Break(text, isBlock);
            Append(text, child);
            Break(text, isBlock);

            if (child.NodeName is "TD" or "TH")
            {
                AppendFolded(text, " ");
            }
        }
    }

    private static void Break(StringBuilder text, bool isBlock)
    {
        if (isBlock && text.Length > 0 && text[^1] is not '\n')
        {
            text.Length -= text[^1] is ' ' ? 1 : 0;
            text.Append('\n');
        }
    }

    private static void AppendFolded(StringBuilder text, string words)
    {
        foreach (var c in words)
        {
            if (c is not (' ' or '\t' or '\r' or '\n' or '\f'))
            {
                text.Append(c);
            }
            else if (text.Length > 0 && text[^1] is not (' ' or '\n'))
            {
                text.Append(' ');
            }
        }
    }
}
