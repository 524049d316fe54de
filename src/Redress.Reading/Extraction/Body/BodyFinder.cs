using AngleSharp.Html.Dom;

namespace Redress.Reading.Extraction.Body;

/// <summary>Finds the article's text in a page.</summary>
internal static class BodyFinder
{
    private const float Likely = 0.5f;

    /// <summary>Texts at least this long are said only once; pages repeat them for other screen sizes.</summary>
    private const int WorthOnce = 80;

    /// <summary>With less on view, the page may be rendered by script.</summary>
    private const int LittleText = 600;

    public static string Find(IHtmlDocument document)
    {
        var visible = Visible(new Layout(document), BodyModel.Default);
        if (visible.Length >= LittleText)
        {
            return visible;
        }

        var carried = ArticleText.Of(StateText.Find(document));
        return carried.Length > Math.Max(2 * visible.Length, LittleText / 2) ? carried : visible;
    }

    /// <summary>The text that stands on the page.</summary>
    public static string Visible(Layout layout, BodyModel model) => ArticleText.Of(Kept(layout, model.Judge(layout)).SelectMany(ArticleText.Paragraphs));

    private static IEnumerable<Block> Kept(Layout layout, float[] judged)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < judged.Length; i++)
        {
            var block = layout.Blocks[i];
            if (judged[i] >= Likely && !Furniture.Is(block, judged[i]) && (seen.Add(block.Text) || block.Text.Length < WorthOnce))
            {
                yield return block;
            }
        }
    }
}
