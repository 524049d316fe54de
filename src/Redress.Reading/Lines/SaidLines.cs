using Redress.Reading.Phrases;

namespace Redress.Reading.Lines;

/// <summary>Chooses what people said: whole thoughts by known speakers, a few for each, in the order of the text.</summary>
internal static class SaidLines
{
    private const int MostOfOne = 3;
    private const int Most = 10;

    public static IEnumerable<Line> Of(IReadOnlyList<SentenceWords> sentences, IEnumerable<Said> candidates, StoryTerms terms)
    {
        var kept = new Dictionary<string, int>(StringComparer.Ordinal);
        var chosen = new List<Said>();

        foreach (var said in candidates.OrderByDescending(said => Weigh(said, sentences, terms)))
        {
            var who = kept.GetValueOrDefault(said.Who);

            if (chosen.Count < Most && who < MostOfOne)
            {
                kept[said.Who] = who + 1;
                chosen.Add(said);
            }
        }

        return chosen.OrderBy(said => said.Start).Select(said => new Line { Kind = LineKind.Said, Text = said.Text, IsQuoted = said.IsQuoted, Who = said.Who, Cites = said.Cites });
    }

    /// <summary>Substance: enough words, about what the story is about, a thought of its own; own words before reported ones.</summary>
    private static double Weigh(Said said, IReadOnlyList<SentenceWords> sentences, StoryTerms terms)
    {
        var length = Math.Min(1, said.WordCount / 14.0);
        var central = said.Cites.Max(n => terms.Centrality(sentences[n - 1]));
        var own = !said.IsQuoted ? -0.1 : said.IsFragment ? 0 : 0.25;
        var asks = said.Text.EndsWith('?') ? 0.3 : 0;
        return length + central + own - asks - (0.2 * said.Cites[0] / sentences.Count);
    }
}
