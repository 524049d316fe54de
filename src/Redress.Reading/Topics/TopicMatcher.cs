namespace Redress.Reading.Topics;

/// <summary>Finds the topics a text gives evidence for. Precision first: a passing mention names no topic.</summary>
public static class TopicMatcher
{
    private const int Most = 4;

    // Evidence a short story must give; a long one mentions more in passing and must give more.
    private const double Enough = 2.4;
    private const double MorePerDoubling = 0.5;
    private const int ShortStory = 12;

    // A topic far behind the strongest is a side remark of this story.
    private const double ShareOfStrongest = 0.4;

    // A fair part of the sentences; half of it where the headline names the topic too.
    private const double Spread = 0.12;
    private const double Cited = 0.4;

    // News says early what it is about: in the headline, or in the first sentences (a fifth of a long story).
    private const int Opening = 3;
    private const int OpeningPart = 5;

    // So short a text has hardly room to name its topic in two sentences besides the headline.
    private const int Brief = 8;

    // The strength at which a topic is as good as certain (score 0.95).
    private const double Certain = 9;

    /// <param name="headline">The headline: counts for the score, but is no sentence that can be cited.</param>
    /// <param name="sentences">The story's sentences in order.</param>
    /// <param name="topics">The topics to look for.</param>
    /// <returns>At most four topics, strongest first, each with the sentences that made it so.</returns>
    public static IReadOnlyList<Topic> Match(string headline, IReadOnlyList<Sentence> sentences, TopicIndex topics)
    {
        var spotter = new PhraseSpotter(topics.Phrases, topics.Topics.Count);
        spotter.Read(headline, 0);
        for (var i = 0; i < sentences.Count; i++)
        {
            spotter.Read(sentences[i].Text, i + 1);
        }

        var candidates = spotter.Sightings
            .GroupBy(s => s.Phrase.Topic)
            .Select(g => (Terms: topics.Topics[g.Key], Evidence: TopicEvidence.Weigh(topics.Topics[g.Key], g)))
            .Where(c => c.Evidence is not null && Suffices(c.Evidence, sentences.Count))
            .OrderByDescending(c => c.Evidence!.Strength)
            .ThenBy(c => c.Terms.Id, StringComparer.Ordinal)
            .ToList();

        return
        [
            .. candidates
                .Where(c => c.Evidence!.Strength >= ShareOfStrongest * candidates[0].Evidence!.Strength)
                .Take(Most)
                .Select(c => new Topic(c.Terms.Id, c.Terms.Name, Score(c.Evidence!), Because(c.Evidence!, sentences))),
        ];
    }

    private static bool Suffices(TopicEvidence evidence, int sentences)
    {
        var enough = Enough + (MorePerDoubling * Math.Log2(Math.Max(1.0, (double)sentences / ShortStory)));
        return evidence.Strength >= enough
            && evidence.Distinct >= 2
            && evidence.Sentences.Count >= Spread * sentences * (evidence.InHeadline ? 0.5 : 1)
            && StandsInEnoughPlaces(evidence, sentences);
    }

    private static bool StandsInEnoughPlaces(TopicEvidence evidence, int sentences)
    {
        var cited = evidence.Sentences.Where(s => s.Value >= Cited).Select(s => s.Key).ToList();
        var opens = evidence.InHeadline || cited.Any(s => s <= Math.Max(Opening, sentences / OpeningPart));
        var needed = sentences == 1 || (sentences <= Brief && evidence.InHeadline) ? 1 : 2;
        return opens && cited.Count >= needed;
    }

    private static double Score(TopicEvidence evidence) =>
        Math.Round(1 - Math.Exp(-evidence.Strength * (3 / Certain)), 2);

    private static int[] Because(TopicEvidence evidence, IReadOnlyList<Sentence> sentences) =>
        [.. evidence.Sentences.Where(s => s.Value >= Cited).Select(s => sentences[s.Key - 1].N).Order()];
}
