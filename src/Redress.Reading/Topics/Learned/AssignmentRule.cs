namespace Redress.Reading.Topics.Learned;

/// <summary>Decides from probabilities which labels a text gets, the way the desk's own examples have them.</summary>
/// <param name="Fewest">0 or 1: whether every example had a label.</param>
/// <param name="Most">The most labels any example had.</param>
/// <param name="Thresholds">The probability from which each label is assigned.</param>
internal sealed record AssignmentRule(int Fewest, int Most, double[] Thresholds)
{
    private static readonly double[] Candidates = [.. Enumerable.Range(5, 26).Select(i => i / 50.0)];

    /// <summary>How many examples of a label it takes until its own best threshold counts as much as the common one.</summary>
    private const double Caution = 100;

    public bool[] Assign(double[] probabilities)
    {
        var assigned = new bool[probabilities.Length];
        var ranked = Enumerable.Range(0, probabilities.Length).OrderByDescending(label => probabilities[label] / Thresholds[label]).Take(Most);
        foreach (var (rank, label) in ranked.Index())
        {
            assigned[label] = rank < Fewest || probabilities[label] >= Thresholds[label];
        }

        return assigned;
    }

    /// <summary>Chooses thresholds for the best mean of micro and macro F1.</summary>
    /// <param name="probabilities">By text, then label, from classifiers that did not see the text.</param>
    /// <param name="truth">By text, then label.</param>
    public static AssignmentRule Fit(double[][] probabilities, bool[][] truth)
    {
        var counts = Array.ConvertAll(truth, labels => labels.Count(has => has));
        AssignmentRule With(double threshold) => new(Math.Min(1, counts.Min()), counts.Max(), [.. truth[0].Select(_ => threshold)]);

        var common = Candidates.MaxBy(threshold => Outcome.Of(Array.ConvertAll(probabilities, With(threshold).Assign), truth).MeanF1);
        var rule = With(common);
        if (rule is { Fewest: 1, Most: 1 })
        {
            return rule;
        }

        for (var label = 0; label < rule.Thresholds.Length; label++)
        {
            var column = label;
            var positive = Array.ConvertAll(truth, labels => labels[column]);
            var own = Candidates.MaxBy(threshold => Outcome.F1(Array.ConvertAll(probabilities, p => p[column] >= threshold), positive));
            var trust = positive.Count(p => p) / (positive.Count(p => p) + Caution);
            rule.Thresholds[label] = Math.Exp((trust * Math.Log(own)) + ((1 - trust) * Math.Log(common)));
        }

        return rule;
    }
}
