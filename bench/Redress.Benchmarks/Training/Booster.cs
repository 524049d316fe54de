using Redress.Reading.Extraction.Body;

namespace Redress.Benchmarks.Training;

/// <summary>Grows boosted trees for a yes-or-no question: logistic loss, second-order gains, binned numbers. The same rows give the same trees.</summary>
internal sealed class Booster
{
    private const int TreeCount = 200;
    private const float Rate = 0.06f;
    private const double FeatureShare = 0.2;
    private const double RowShare = 0.6;
    private readonly Random random = new(7);
    private readonly Sample[] rows;
    private readonly Bins bins;
    private readonly float[] odds;
    private readonly float[] slopes;
    private readonly float[] curvatures;

    private Booster(Sample[] rows)
    {
        this.rows = rows;
        bins = new Bins(rows);
        odds = new float[rows.Length];
        slopes = new float[rows.Length];
        curvatures = new float[rows.Length];
    }

    public static Trees Train(Sample[] rows) => new Booster(rows).Train();

    private Trees Train()
    {
        var positive = rows.Sum(row => (double)row.Label * row.Weight);
        var bias = (float)Math.Log(positive / (rows.Sum(row => (double)row.Weight) - positive));
        Array.Fill(odds, bias);
        var roots = new List<int>();
        var nodes = new List<TreeNode>();
        for (var tree = 0; tree < TreeCount; tree++)
        {
            Derive();
            roots.Add(nodes.Count);
            var features = Enumerable.Range(0, bins.Features).Where(_ => random.NextDouble() < FeatureShare).ToArray();
            var sample = Enumerable.Range(0, rows.Length).Where(_ => random.NextDouble() < RowShare).ToArray();
            new TreeGrower(bins, features, slopes, curvatures, Rate, nodes).Grow(sample);
            Add(nodes, roots[^1]);
        }

        return new Trees(bias, [.. roots], [.. nodes]);
    }

    private void Derive()
    {
        for (var i = 0; i < rows.Length; i++)
        {
            var likely = 1 / (1 + MathF.Exp(-odds[i]));
            slopes[i] = (likely - rows[i].Label) * rows[i].Weight;
            curvatures[i] = likely * (1 - likely) * rows[i].Weight;
        }
    }

    private void Add(List<TreeNode> nodes, int root)
    {
        for (var i = 0; i < rows.Length; i++)
        {
            var at = root;
            while (nodes[at] is { Feature: >= 0 } node)
            {
                at += rows[i].Features[node.Feature] <= node.Value ? 1 : node.Otherwise;
            }

            odds[i] += nodes[at].Value;
        }
    }
}

/// <summary>A block to learn from.</summary>
internal readonly record struct Sample(float[] Features, float Label, float Weight);
