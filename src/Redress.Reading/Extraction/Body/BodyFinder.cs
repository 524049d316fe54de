namespace Redress.Reading.Extraction.Body;

/// <summary>Finds the article's text among the blocks of a page.</summary>
internal static class BodyFinder
{
    private const float Enough = 0.5f;

    /// <summary>Texts at least this long are said only once; pages repeat them for other screen sizes.</summary>
    private const int WorthOnce = 80;

    public static IReadOnlyList<Block> Find(Layout layout)
    {
        var judged = BodyModel.Default.Judge(layout);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var kept = new List<Block>();
        for (var i = 0; i < judged.Length; i++)
        {
            var text = layout.Blocks[i].Text;
            if (judged[i] >= Enough && (seen.Add(text) || text.Length < WorthOnce))
            {
                kept.Add(layout.Blocks[i]);
            }
        }

        return kept;
    }
}
