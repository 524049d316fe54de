using Redress.Reading.Extraction.Body;

namespace Redress.Benchmarks.Training;

/// <summary>Grows one tree, the best split first found by gain, into a list of nodes in preorder.</summary>
internal sealed class TreeGrower(Bins bins, int[] features, float[] slopes, float[] curvatures, float rate, List<TreeNode> nodes)
{
    private const int Deepest = 5;
    private const double Smoothing = 5;
    private const double LeastCurvature = 10;

    public void Grow(int[] sample) => Grow(sample, 0, null);

    private void Grow(int[] sample, int level, float[]? known)
    {
        double slope = 0, curvature = 0;
        foreach (var row in sample)
        {
            slope += slopes[row];
            curvature += curvatures[row];
        }

        var at = nodes.Count;
        nodes.Add(new TreeNode(-1, 0, (float)(-rate * slope / (curvature + Smoothing))));
        if (level == Deepest || curvature < 2 * LeastCurvature)
        {
            return;
        }

        var histogram = known ?? Histogram(sample);
        var (column, bin) = Best(histogram, slope, curvature);
        if (column < 0)
        {
            return;
        }

        var binned = bins.Column(features[column]);
        var low = Array.FindAll(sample, row => binned[row] <= bin);
        var high = Array.FindAll(sample, row => binned[row] > bin);
        var (lows, highs) = level + 1 < Deepest ? Share(histogram, low, high) : (null, null);
        Grow(low, level + 1, lows);
        nodes[at] = new TreeNode((short)features[column], (ushort)(nodes.Count - at), bins.Cuts(features[column])[bin]);
        Grow(high, level + 1, highs);
    }

    /// <summary>The split that gains most; column -1 where none gains.</summary>
    private (int Column, int Bin) Best(float[] histogram, double slope, double curvature)
    {
        var best = (Column: -1, Bin: 0);
        var most = (slope * slope / (curvature + Smoothing)) + 1e-3;
        for (var column = 0; column < features.Length; column++)
        {
            double lowSlope = 0, lowCurvature = 0;
            for (var bin = 0; bin < bins.Cuts(features[column]).Length; bin++)
            {
                var cell = ((column * Bins.Most) + bin) * 2;
                lowSlope += histogram[cell];
                lowCurvature += histogram[cell + 1];
                double highSlope = slope - lowSlope, highCurvature = curvature - lowCurvature;
                var gain = (lowSlope * lowSlope / (lowCurvature + Smoothing)) + (highSlope * highSlope / (highCurvature + Smoothing));
                if (gain > most && lowCurvature >= LeastCurvature && highCurvature >= LeastCurvature)
                {
                    (most, best) = (gain, (column, bin));
                }
            }
        }

        return best;
    }

    /// <summary>Counts the smaller side; the other is what remains.</summary>
    private (float[] Low, float[] High) Share(float[] whole, int[] low, int[] high)
    {
        var counted = Histogram(low.Length < high.Length ? low : high);
        for (var i = 0; i < whole.Length; i++)
        {
            whole[i] -= counted[i];
        }

        return low.Length < high.Length ? (counted, whole) : (whole, counted);
    }

    private float[] Histogram(int[] sample)
    {
        var histogram = new float[features.Length * Bins.Most * 2];
        Parallel.For(0, features.Length, column =>
        {
            var binned = bins.Column(features[column]);
            var cells = histogram.AsSpan(column * Bins.Most * 2, Bins.Most * 2);
            foreach (var row in sample)
            {
                cells[binned[row] * 2] += slopes[row];
                cells[(binned[row] * 2) + 1] += curvatures[row];
            }
        });
        return histogram;
    }
}
