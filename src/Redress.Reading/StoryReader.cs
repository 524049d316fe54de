using Redress.Reading.Commitments;
using Redress.Reading.Lines;
using Redress.Reading.People;
using Redress.Reading.Quotes;
using Redress.Reading.Sentences;
using Redress.Reading.Topics;
using Redress.Reading.Unknowns;

namespace Redress.Reading;

/// <summary>Reads an article: article in, evidence out. A pure function of its arguments.</summary>
public static class StoryReader
{
    public static StoryReading Read(Article article, TopicIndex topics)
    {
        var sentences = SentenceSplitter.Split(article.Text);
        var cast = PersonFinder.Find(article.Text, sentences);
        var quotes = QuoteFinder.Find(article.Text, sentences, cast);
        var commitments = CommitmentFinder.Find(article.Text, sentences, cast, quotes);
        var unknowns = UnknownFinder.Find(sentences, quotes);

        return new StoryReading
        {
            Article = article,
            Sentences = sentences,
            Topics = TopicMatcher.Match(article.Headline, sentences, topics),
            Quotes = quotes,
            Commitments = commitments,
            Unknowns = unknowns,
            Lines = BriefWriter.Write(article, sentences, cast.People, quotes, commitments, unknowns),
            People = cast.People,
        };
    }
}
