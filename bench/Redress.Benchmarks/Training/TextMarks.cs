using Redress.Benchmarks.Quality;
using Redress.Reading.Extraction.Body;

namespace Redress.Benchmarks.Training;

/// <summary>Marks the blocks whose words are in the article's known text, weighted by their share of it.</summary>
internal sealed class TextMarks
{
    private const int Short = 6;
    private readonly Layout layout;
    private readonly string[] gold;
    private readonly string[][] words;
    private readonly float[] labels;
    private readonly HashSet<string> lines;

    public TextMarks(Layout layout, string text)
    {
        this.layout = layout;
        gold = PageScores.Words(text);
        lines = text.Split('\n').Select(line => string.Join(' ', PageScores.Words(line))).ToHashSet(StringComparer.Ordinal);
        words = [.. layout.Blocks.Select(block => PageScores.Words(block.Text))];
        labels = new float[words.Length];
    }

    public (float[] Labels, float[] Weights) Mark()
    {
        MarkLong();
        var core = Core();
        Unmark(core);
        MarkShort(core);
        return (labels, Weigh());
    }

    /// <summary>Half of a block's four-word runs decide.</summary>
    private void MarkLong()
    {
        var runs = Enumerable.Range(0, Math.Max(gold.Length - 3, 0)).Select(i => string.Join(' ', gold, i, 4)).ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i < words.Length; i++)
        {
            var all = words[i].Length - 3;
            labels[i] = words[i].Length >= Short && 2 * Enumerable.Range(0, all).Count(k => runs.Contains(string.Join(' ', words[i], k, 4))) >= all ? 1 : 0;
        }
    }

    /// <summary>The tightest region that holds nearly all that is marked.</summary>
    private Region Core()
    {
        var sums = new float[labels.Length + 1];
        for (var i = 0; i < labels.Length; i++)
        {
            sums[i + 1] = sums[i] + (labels[i] * layout.Blocks[i].Chars);
        }

        var core = layout.Regions[0];
        foreach (var region in layout.Regions)
        {
            core = region.Parent == core && sums[region.End] - sums[region.First] >= 0.85 * sums[^1] ? region : core;
        }

        return core;
    }

    /// <summary>Titles that only share words with the text, and teasers that repeat a paragraph elsewhere.</summary>
    private void Unmark(Region core)
    {
        var inside = Enumerable.Range(core.First, core.End - core.First).Where(i => labels[i] > 0).Select(i => layout.Blocks[i].Text).ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i < labels.Length; i++)
        {
            var text = layout.Blocks[i].Text;
            if ((layout.Title.Is(text) && !lines.Contains(string.Join(' ', words[i]))) || (!core.Holds(i) && inside.Contains(text)))
            {
                labels[i] = 0;
            }
        }
    }

    private void MarkShort(Region core)
    {
        var flat = " " + string.Join(' ', gold) + " ";
        int first = Array.IndexOf(labels, 1f), last = Array.LastIndexOf(labels, 1f);
        for (var i = Math.Max(first - 4, core.First); first >= 0 && i < Math.Min(last + 5, core.End); i++)
        {
            if (words[i].Length is > 0 and < Short)
            {
                labels[i] = flat.Contains(" " + string.Join(' ', words[i]) + " ", StringComparison.Ordinal) ? 1 : 0;
            }
        }
    }

    /// <summary>A page weighs about the same whatever its length; what is around the article at most two and a half times the article.</summary>
    private float[] Weigh()
    {
        var size = Math.Max(gold.Length, 60);
        var around = words.Where((_, i) => labels[i] is 0).Sum(block => block.Length + 1.5);
        var damping = Math.Min(1, 2.5 * size / Math.Max(around, 1));
        return [.. words.Select((block, i) => (float)((block.Length + 1.5) * 100 / size * (labels[i] > 0 ? 1 : damping)))];
    }
}
