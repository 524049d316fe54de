namespace Redress.Reading.Topics.Learned;

/// <summary>Learns a desk's own labels from texts it labelled before.</summary>
/// <remarks>One linear classifier a label; calibration and thresholds come from texts held out in turn. The same examples give the same model.</remarks>
public static class TopicLearner
{
    private const int Folds = 4;

    /// <exception cref="ArgumentException">No example has a label.</exception>
    public static TopicModel Train(IReadOnlyList<TopicExample> examples)
    {
        var labels = examples.SelectMany(example => example.Labels).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        if (labels.Length == 0)
        {
            throw new ArgumentException("There is nothing to learn: no example has a label.", nameof(examples));
        }

        var counts = examples.Select(example => FeatureReader.Read(example.Headline, example.Text)).ToArray();
        var space = FeatureSpace.Of(counts);
        var texts = Array.ConvertAll(counts, space.Place);
        var truth = examples.Select(example => Array.ConvertAll(labels, label => example.Labels.Contains(label, StringComparer.Ordinal))).ToArray();

        var weights = new double[labels.Length][];
        var calibrations = new Calibration[labels.Length];
        var probabilities = Array.ConvertAll(truth, _ => new double[labels.Length]);
        Parallel.For(0, labels.Length, label =>
        {
            var positive = Array.ConvertAll(truth, has => has[label]);
            weights[label] = LabelWeights.Learn(texts, positive, space.Features.Length);
            var margins = HeldOutMargins(texts, positive, space.Features.Length);
            calibrations[label] = Calibration.Fit(margins, positive);
            for (var text = 0; text < margins.Length; text++)
            {
                probabilities[text][label] = calibrations[label].Probability(margins[text]);
            }
        });

        return new TopicModel(labels, space, WeightTable.Of(weights), calibrations, AssignmentRule.Fit(probabilities, truth));
    }

    private static double[] HeldOutMargins(SparseVector[] texts, bool[] positive, int features)
    {
        var margins = new double[texts.Length];
        for (var fold = 0; fold < Folds; fold++)
        {
            var held = fold;
            var weights = LabelWeights.Learn([.. texts.Where((_, i) => i % Folds != held)], [.. positive.Where((_, i) => i % Folds != held)], features);
            for (var i = fold; i < texts.Length; i += Folds)
            {
                margins[i] = texts[i].Dot(weights);
            }
        }

        return margins;
    }
}
