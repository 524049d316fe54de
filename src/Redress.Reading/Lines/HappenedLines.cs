using Redress.Reading.Phrases;
using Redress.Reading.Sentences;

namespace Redress.Reading.Lines;

/// <summary>Chooses the sentences that carry the story: by position, by how central their words are, by names and numbers.</summary>
internal static class HappenedLines
{
    private const int Fewest = 3;
    private const int Most = 6;
    private const int WordsForOneMore = 220;

    /// <summary>Two lines that share more of their terms tell the same.</summary>
    private const double MostShared = 0.5;

    private const double LeastWeight = 0.3;

    public static IEnumerable<Line> Of(IReadOnlyList<SentenceWords> sentences, StoryTerms terms, IReadOnlySet<int> taken)
    {
        var wanted = Math.Min(Most, Fewest + (sentences.Sum(sentence => sentence.Count) / WordsForOneMore));
        var ranked = sentences
            .Where(sentence => !taken.Contains(sentence.Sentence.N) && !terms.IsHeadline(sentence) && Event.IsTold(sentence))
            .Select((sentence, rank) => (Sentence: sentence, Weight: Weigh(sentence, terms, rank)))
            .Where(candidate => candidate.Weight >= LeastWeight)
            .OrderByDescending(candidate => candidate.Weight);
        var chosen = new List<(SentenceWords Words, HashSet<string> Terms)>();

        foreach (var (sentence, _) in ranked)
        {
            var own = terms.Of(sentence);

            if (chosen.Count < wanted && !chosen.Exists(other => Shared(own, other.Terms) > MostShared))
            {
                chosen.Add((sentence, own));
            }
        }

        return chosen.OrderBy(line => line.Words.Sentence.N).Select(line => new Line { Kind = LineKind.Happened, Text = Cut.ToLine(line.Words), Cites = [line.Words.Sentence.N] });
    }

    private static double Weigh(SentenceWords sentence, StoryTerms terms, int rank)
    {
        var names = sentence.Words.Skip(1).Count(word => word.IsName);
        var numbers = sentence.Words.Count(word => word.Shape is TokenShape.Number);
        var weight = (0.5 / (1 + (0.25 * rank))) + (0.35 * terms.Centrality(sentence)) + (0.02 * Math.Min(names, 6)) + (0.03 * Math.Min(numbers, 3));

        // "She", "This": a line must be understood alone.
        var leans = sentence[0].Is(WordClass.Pronoun) || sentence.At(0) is "this" or "that" or "these" or "those" or "such" or "it";
        var guesses = sentence.Words.Any(word => !word.Quoted && word.Text is "may" or "might" or "could" or "likely" or "would");
        return weight - (leans ? 0.15 : 0) - (guesses ? 0.35 : 0);
    }

    private static double Shared(HashSet<string> a, HashSet<string> b) =>
        a.Count == 0 || b.Count == 0 ? 0 : (double)a.Count(b.Contains) / Math.Min(a.Count, b.Count);
}
