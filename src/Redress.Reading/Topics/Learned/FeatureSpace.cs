namespace Redress.Reading.Topics.Learned;

/// <summary>The features a model knows, and how a text becomes a point in their space: damped counts times inverse document frequency.</summary>
internal sealed class FeatureSpace
{
    /// <summary>How much each <see cref="FeatureKind"/> weighs against the others; within a kind lengths are one.</summary>
    private static readonly double[] KindWeights = [1, 0.7, 0.7, 1];

    private readonly Dictionary<ulong, int> _indexes;

    /// <param name="features">Ascending.</param>
    /// <param name="rarities">The inverse document frequency of each.</param>
    public FeatureSpace(ulong[] features, float[] rarities)
    {
        Features = features;
        Rarities = rarities;
        _indexes = new Dictionary<ulong, int>(features.Length);
        for (var i = 0; i < features.Length; i++)
        {
            _indexes.Add(features[i], i);
        }
    }

    public ulong[] Features { get; }

    public float[] Rarities { get; }

    public static FeatureSpace Of(IReadOnlyCollection<Dictionary<ulong, double>> texts)
    {
        var found = new Dictionary<ulong, int>();
        foreach (var feature in texts.SelectMany(text => text.Keys))
        {
            found[feature] = found.GetValueOrDefault(feature) + 1;
        }

        var features = found.Keys.Order().ToArray();
        return new FeatureSpace(features, [.. features.Select(feature => Rarity(feature, found[feature], texts.Count))]);
    }

    public SparseVector Place(Dictionary<ulong, double> counts)
    {
        Span<double> squares = stackalloc double[KindWeights.Length];
        var values = new List<(int Index, double Value)>(counts.Count);
        foreach (var (feature, count) in counts)
        {
            if (_indexes.TryGetValue(feature, out var index))
            {
                var value = (1 + Math.Log(count)) * Rarities[index];
                values.Add((index, value));
            }
        }

        values.Sort((one, other) => one.Index.CompareTo(other.Index));
        foreach (var (index, value) in values)
        {
            squares[KindAt(index)] += value * value;
        }

        var scales = ScalesOf(squares);
        return new SparseVector([.. values.Select(v => v.Index)], [.. values.Select(v => (float)(v.Value * scales[KindAt(v.Index)]))]);
    }

    private static double[] ScalesOf(ReadOnlySpan<double> squares)
    {
        var total = 0.0;
        for (var kind = 0; kind < squares.Length; kind++)
        {
            total += squares[kind] > 0 ? KindWeights[kind] * KindWeights[kind] : 0;
        }

        var scales = new double[squares.Length];
        for (var kind = 0; kind < squares.Length; kind++)
        {
            scales[kind] = squares[kind] > 0 ? KindWeights[kind] / Math.Sqrt(squares[kind] * total) : 0;
        }

        return scales;
    }

    private static float Rarity(ulong feature, int texts, int all) =>
        FeatureHash.KindOf(feature) == FeatureKind.Concept ? 1 : (float)(Math.Log((1.0 + all) / (1 + texts)) + 1);

    private int KindAt(int index) => (int)FeatureHash.KindOf(Features[index]);
}
