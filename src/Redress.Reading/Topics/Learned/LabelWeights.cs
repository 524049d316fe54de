namespace Redress.Reading.Topics.Learned;

/// <summary>
/// Learns one label's weights: a plain classifier mixed with one that sees each feature scaled by its naive Bayes log-count
/// ratio (Wang and Manning, "Baselines and bigrams", 2012). The mix is linear too, so one set of weights holds both.
/// </summary>
internal static class LabelWeights
{
    private const double BayesShare = 0.3;
    private const double Smoothing = 0.5;

    public static double[] Learn(SparseVector[] texts, bool[] positive, int features)
    {
        var plain = LinearClassifier.Train(texts, positive, features);
        var ratios = LogCountRatios(texts, positive, features);
        var scaled = LinearClassifier.Train(Array.ConvertAll(texts, text => Scale(text, ratios)), positive, features);

        for (var i = 0; i < features; i++)
        {
            plain[i] = ((1 - BayesShare) * plain[i]) + (BayesShare * scaled[i] * ratios[i]);
        }

        plain[^1] = ((1 - BayesShare) * plain[^1]) + (BayesShare * scaled[^1]);
        return plain;
    }

    private static SparseVector Scale(SparseVector text, double[] ratios)
    {
        var values = new float[text.Values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = (float)(text.Values[i] * ratios[text.Indexes[i]]);
        }

        return text with { Values = values };
    }

    private static double[] LogCountRatios(SparseVector[] texts, bool[] positive, int features)
    {
        var with = new int[features];
        var without = new int[features];
        for (var i = 0; i < texts.Length; i++)
        {
            var counts = positive[i] ? with : without;
            foreach (var index in texts[i].Indexes)
            {
                counts[index]++;
            }
        }

        var positives = positive.Count(p => p);
        var odds = (positives + (2 * Smoothing)) / (positive.Length - positives + (2 * Smoothing));
        var ratios = new double[features];
        for (var i = 0; i < features; i++)
        {
            ratios[i] = Math.Log((with[i] + Smoothing) / (without[i] + Smoothing) / odds);
        }

        return ratios;
    }
}
