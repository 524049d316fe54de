using Redress.Reading.People;
using Redress.Reading.Quotes;
using Redress.Reading.Sentences;

namespace Redress.Benchmarks.Quality;

/// <summary>Measures speakers of quotations against stories in which people marked them.</summary>
internal static class QuotesQuality
{
    /// <summary>Scores the annotated stories of a file (JSON lines, gzipped or not).</summary>
    public static QuotesScore Measure(string file)
    {
        var score = new QuotesScore();

        foreach (var story in QuotesCorpus.Read(file))
        {
            var sentences = SentenceSplitter.Split(story.Text);
            var quotes = QuoteFinder.Find(story.Text, sentences, PersonFinder.Find(story.Text, sentences));
            score.Add(story, [.. quotes.Select(q => ((q.Start, q.End), q.SpeakerStart is { } start ? (start, q.SpeakerEnd!.Value) : ((int, int)?)null))]);
        }

        return score;
    }
}
