using Redress.Benchmarks.Quality;
using Redress.Reading.Extraction.Body;

namespace Redress.Benchmarks.Training;

/// <summary>Marks blocks by segments that must and must not be in the text; the others teach nothing.</summary>
internal static class SegmentMarks
{
    private const float Weight = 12;

    public static (float[] Labels, float[] Weights) Mark(Layout layout, string[] with, string[] without)
    {
        var labels = new float[layout.Blocks.Count];
        var weights = new float[layout.Blocks.Count];
        for (var i = 0; i < labels.Length; i++)
        {
            var text = PageScores.Flat(layout.Blocks[i].Text);
            bool yes = with.Any(segment => text.Contains(segment, StringComparison.Ordinal)), no = without.Any(segment => text.Contains(segment, StringComparison.Ordinal));
            labels[i] = yes && !no ? 1 : 0;
            weights[i] = yes != no ? Weight : 0;
        }

        return (labels, weights);
    }
}
