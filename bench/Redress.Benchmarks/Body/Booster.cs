using Redress.Reading.Extraction.Body;

namespace Redress.Benchmarks.Body;

/// <summary>Grows boosted trees for a yes-or-no question (logistic loss, second-order gains, binned features).</summary>
internal sealed class Booster(int trees = 150, int depth = 5, float rate = 0.1f, float lambda = 1f, float minWeight = 0.3f, double featureShare = 0.4, double rowShare = 0.6)
{
    private const int Bins = 64;
    private readonly Random random = new(7);

    public Trees Train(float[][] rows, float[] labels, float[] weights)
    {
        var features = rows[0].Length;
        var cuts = new float[features][];
        var binned = new byte[features][];
        Parallel.For(0, features, f => (cuts[f], binned[f]) = Bin(rows, f));
        var nodes = (1 << (depth + 1)) - 1;
        var allFeatures = new short[trees * nodes];
        var allValues = new float[trees * nodes];
        double positive = 0, total = 0;
        for (var i = 0; i < rows.Length; i++)
        {
            positive += weights[i] * labels[i];
            total += weights[i];
        }

        var bias = (float)Math.Log(positive / (total - positive));
        var scores = new float[rows.Length];
        Array.Fill(scores, bias);
        var g = new float[rows.Length];
        var h = new float[rows.Length];
        for (var t = 0; t < trees; t++)
        {
            for (var i = 0; i < rows.Length; i++)
            {
                var p = 1 / (1 + MathF.Exp(-scores[i]));
                g[i] = (p - labels[i]) * weights[i];
                h[i] = p * (1 - p) * weights[i];
            }

            var chosen = Enumerable.Range(0, features).Where(_ => random.NextDouble() < featureShare).ToArray();
            var sample = Enumerable.Range(0, rows.Length).Where(_ => random.NextDouble() < rowShare).ToArray();
            Grow(t * nodes, 0, 0, sample, chosen, cuts, binned, g, h, allFeatures, allValues, null);
            var tf = allFeatures;
            Parallel.For(0, 8, part =>
            {
                for (var i = part; i < rows.Length; i += 8)
                {
                    var node = 0;
                    while (tf[(t * nodes) + node] is var f and >= 0)
                    {
                        node = (2 * node) + (rows[i][f] <= allValues[(t * nodes) + node] ? 1 : 2);
                    }

                    scores[i] += allValues[(t * nodes) + node];
                }
            });
        }

        return Pack(bias, allFeatures, allValues, nodes);
    }

    /// <summary>Complete trees into preorder without the unused nodes.</summary>
    private static Trees Pack(float bias, short[] features, float[] values, int size)
    {
        var roots = new List<int>();
        var nodes = new List<TreeNode>();
        for (var tree = 0; tree < features.Length; tree += size)
        {
            roots.Add(nodes.Count);
            Add(tree, 0);
        }

        return new Trees(bias, [.. roots], [.. nodes]);

        void Add(int tree, int node)
        {
            var at = nodes.Count;
            nodes.Add(new TreeNode(features[tree + node], 0, values[tree + node]));
            if (features[tree + node] >= 0)
            {
                Add(tree, (2 * node) + 1);
                nodes[at] = nodes[at] with { Otherwise = (ushort)(nodes.Count - at) };
                Add(tree, (2 * node) + 2);
            }
        }
    }

    private static (float[] Cuts, byte[] Bins) Bin(float[][] rows, int f)
    {
        var sample = new List<float>();
        for (var i = 0; i < rows.Length; i += Math.Max(1, rows.Length / 20000))
        {
            sample.Add(rows[i][f]);
        }

        sample.Sort();
        var distinct = sample.Distinct().ToArray();
        float[] cuts;
        if (distinct.Length <= Bins)
        {
            cuts = [.. distinct.Zip(distinct.Skip(1), (a, b) => (a + b) / 2)];
        }
        else
        {
            cuts = [.. Enumerable.Range(1, Bins - 1).Select(q => sample[(int)((long)q * sample.Count / Bins)]).Distinct()];
        }

        var bins = new byte[rows.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            var at = Array.BinarySearch(cuts, rows[i][f]);
            bins[i] = (byte)(at >= 0 ? at : ~at);
        }

        return (cuts, bins);
    }

    private void Grow(int tree, int node, int level, int[] sample, int[] chosen, float[][] cuts, byte[][] binned, float[] g, float[] h, short[] outFeatures, float[] outValues, float[]? histogram)
    {
        double sumG = 0, sumH = 0;
        foreach (var i in sample)
        {
            sumG += g[i];
            sumH += h[i];
        }

        outFeatures[tree + node] = -1;
        outValues[tree + node] = (float)(-rate * sumG / (sumH + lambda));
        if (level == depth || sumH < 2 * minWeight)
        {
            return;
        }

        histogram ??= Histogram(sample, chosen, binned, g, h);
        var best = (Gain: 1e-3, Feature: -1, Bin: 0);
        var root = sumG * sumG / (sumH + lambda);
        for (var c = 0; c < chosen.Length; c++)
        {
            double leftG = 0, leftH = 0;
            for (var b = 0; b < cuts[chosen[c]].Length; b++)
            {
                leftG += histogram[((c * Bins) + b) * 2];
                leftH += histogram[(((c * Bins) + b) * 2) + 1];
                double rightG = sumG - leftG, rightH = sumH - leftH;
                if (leftH < minWeight || rightH < minWeight)
                {
                    continue;
                }

                var gain = (leftG * leftG / (leftH + lambda)) + (rightG * rightG / (rightH + lambda)) - root;
                if (gain > best.Gain)
                {
                    best = (gain, c, b);
                }
            }
        }

        if (best.Feature < 0)
        {
            return;
        }

        var column = binned[chosen[best.Feature]];
        outFeatures[tree + node] = (short)chosen[best.Feature];
        outValues[tree + node] = cuts[chosen[best.Feature]][best.Bin];
        var left = Array.FindAll(sample, i => column[i] <= best.Bin);
        var right = Array.FindAll(sample, i => column[i] > best.Bin);
        float[]? leftHistogram = null, rightHistogram = null;
        if (level + 1 < depth)
        {
            var (small, isLeft) = left.Length < right.Length ? (left, true) : (right, false);
            var own = Histogram(small, chosen, binned, g, h);
            for (var i = 0; i < histogram.Length; i++)
            {
                histogram[i] -= own[i];
            }

            (leftHistogram, rightHistogram) = isLeft ? (own, histogram) : (histogram, own);
        }

        Grow(tree, (2 * node) + 1, level + 1, left, chosen, cuts, binned, g, h, outFeatures, outValues, leftHistogram);
        Grow(tree, (2 * node) + 2, level + 1, right, chosen, cuts, binned, g, h, outFeatures, outValues, rightHistogram);
    }

    private static float[] Histogram(int[] sample, int[] chosen, byte[][] binned, float[] g, float[] h)
    {
        var histogram = new float[chosen.Length * Bins * 2];
        Parallel.For(0, chosen.Length, c =>
        {
            var column = binned[chosen[c]];
            var at = histogram.AsSpan(c * Bins * 2, Bins * 2);
            foreach (var i in sample)
            {
                var b = column[i] * 2;
                at[b] += g[i];
                at[b + 1] += h[i];
            }
        });
        return histogram;
    }
}
