namespace Redress.Reading.Topics.Learned;

/// <summary>
/// A linear support vector machine with squared hinge loss, trained by dual coordinate descent
/// (Hsieh and others, "A dual coordinate descent method for large-scale linear SVM", 2008).
/// </summary>
internal static class LinearClassifier
{
    private const double Cost = 0.2;
    private const int MostRounds = 20;
    private const double Tolerance = 0.02;

    /// <returns>A weight for each feature and, last, the bias.</returns>
    public static double[] Train(SparseVector[] texts, bool[] positive, int features)
    {
        var positives = positive.Count(p => p);
        // A rare label's examples weigh more, by the square root of how rare they are.
        var positiveCost = Cost * Math.Sqrt(Math.Max(1.0, positive.Length - positives) / Math.Max(1, positives));
        var softness = Array.ConvertAll(positive, p => 0.5 / (p ? positiveCost : Cost));
        var curvature = texts.Select((text, i) => 1 + softness[i] + text.Values.Sum(value => (double)value * value)).ToArray();
        var weights = new double[features + 1];
        var support = new double[texts.Length];
        var order = Enumerable.Range(0, texts.Length).ToArray();
        var shuffle = new Shuffle();

        for (var round = 0; round < MostRounds; round++)
        {
            shuffle.Apply(order);
            var worst = 0.0;
            foreach (var i in order)
            {
                var sign = positive[i] ? 1 : -1;
                var gradient = (sign * texts[i].Dot(weights)) - 1 + (softness[i] * support[i]);
                var projected = support[i] > 0 ? gradient : Math.Min(gradient, 0);
                worst = Math.Max(worst, Math.Abs(projected));
                var moved = Math.Max(0, support[i] - (gradient / curvature[i])) - support[i];
                if (moved != 0)
                {
                    support[i] += moved;
                    texts[i].AddTo(weights, moved * sign);
                }
            }

            if (worst < Tolerance)
            {
                break;
            }
        }

        return weights;
    }
}
