namespace Redress.Reading.Topics.Learned;

/// <summary>
/// Joins what packs found with what a desk's own model says. A label means the topic with its id or name. Where both know a
/// topic they count alike; a topic that only the model sees is shown where sentences bear it out.
/// </summary>
internal static class LearnedTopics
{
    private const int Most = 4;
    private const int MostSentences = 5;

    /// <summary>A sentence bears a label out where by itself it goes this share of the way from no text at all to the whole story.</summary>
    private const double Bearing = 0.5;

    /// <summary>Below this, one layer's doubt outweighs the other's belief.</summary>
    private const double Shown = 0.5;
    private const double Least = 0.02;

    public static IReadOnlyList<Topic> Combine(IReadOnlyList<Topic> found, string headline, string text, IReadOnlyList<Sentence> sentences, TopicIndex topics, TopicModel model)
    {
        var scores = model.Label(headline, text).ToLookup(label => label.Name, StringComparer.OrdinalIgnoreCase);
        LabelScore? Learned(string id, string name) => scores[id].Concat(scores[name]).FirstOrDefault();

        var both = found.Select(topic => Learned(topic.Id, topic.Name) is { } label ? topic with { Score = Between(topic.Score, label.Score) } : topic).Where(topic => topic.Score >= Shown);
        var known = found.Select(topic => topic.Id).ToHashSet(StringComparer.Ordinal);
        var own = topics.Topics
            .Where(topic => !known.Contains(topic.Id))
            .Select(topic => (topic.Id, topic.Name, Label: Learned(topic.Id, topic.Name)))
            .Where(topic => topic.Label is { Assigned: true, Score: >= Shown })
            .Select(topic => new Topic(topic.Id, topic.Name, Math.Round(topic.Label!.Score, 2), Because(topic.Label.Name, headline, text, sentences, model)))
            .Where(topic => topic.Because.Count > 0);

        return [.. both.Concat(own).OrderByDescending(topic => topic.Score).ThenBy(topic => topic.Id, StringComparer.Ordinal).Take(Most)];
    }

    /// <summary>The mean in log odds.</summary>
    private static double Between(double one, double other) => Math.Round(1 / (1 + Math.Exp(-(LogOdds(one) + LogOdds(other)) / 2)), 2);

    private static double LogOdds(double probability) => Math.Log(Math.Clamp(probability, Least, 1 - Least) / (1 - Math.Clamp(probability, Least, 1 - Least)));

    private static int[] Because(string label, string headline, string text, IReadOnlyList<Sentence> sentences, TopicModel model)
    {
        double nothing = model.Margin(label, "", ""), needed = nothing + (Bearing * (model.Margin(label, headline, text) - nothing));
        return needed <= nothing ? [] :
        [
            .. sentences
                .Select(sentence => (sentence.N, Margin: model.Margin(label, "", sentence.Text)))
                .Where(sentence => sentence.Margin >= needed)
                .OrderByDescending(sentence => sentence.Margin).ThenBy(sentence => sentence.N)
                .Take(MostSentences).Select(sentence => sentence.N).Order(),
        ];
    }
}
