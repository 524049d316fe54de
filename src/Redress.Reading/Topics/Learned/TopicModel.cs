namespace Redress.Reading.Topics.Learned;

/// <summary>What was learned of a desk's labels. Immutable; safe to use from several threads.</summary>
public sealed class TopicModel
{
    internal TopicModel(string[] labels, FeatureSpace space, WeightTable weights, Calibration[] calibrations, AssignmentRule rule) =>
        (Names, Space, Weights, Calibrations, Rule) = (labels, space, weights, calibrations, rule);

    /// <summary>The labels the model knows, in ordinal order.</summary>
    public IReadOnlyList<string> Labels => Names;

    internal string[] Names { get; }

    internal FeatureSpace Space { get; }

    internal WeightTable Weights { get; }

    internal Calibration[] Calibrations { get; }

    internal AssignmentRule Rule { get; }

    /// <summary>Every label with its score, the likeliest first.</summary>
    public IReadOnlyList<LabelScore> Label(string headline, string text)
    {
        var margins = Weights.Margins(Space.Place(FeatureReader.Read(headline, text)));
        var probabilities = margins.Select((margin, label) => Calibrations[label].Probability(margin)).ToArray();
        var assigned = Rule.Assign(probabilities);
        return [.. Names.Select((name, label) => new LabelScore(name, probabilities[label], assigned[label])).OrderByDescending(l => l.Score)];
    }

    /// <summary>What speaks for a label: the margin of its classifier, which is a sum over the text's features.</summary>
    internal double Margin(string name, string headline, string text) =>
        Weights.Margins(Space.Place(FeatureReader.Read(headline, text)))[Array.IndexOf(Names, name)];
}
