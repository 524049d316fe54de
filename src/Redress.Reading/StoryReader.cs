using Redress.Reading.Commitments;
using Redress.Reading.Lines;
using Redress.Reading.People;
using Redress.Reading.Phrases;
using Redress.Reading.Quotes;
using Redress.Reading.Sentences;
using Redress.Reading.Topics;
using Redress.Reading.Topics.Learned;
using Redress.Reading.Unknowns;

namespace Redress.Reading;

/// <summary>Reads an article: article in, evidence out. A pure function of its arguments.</summary>
public static class StoryReader
{
    /// <param name="article">What extraction found.</param>
    /// <param name="topics">The topics to look for.</param>
    /// <param name="learned">What was learned of a desk's labels; those that are a topic's id or name count for and against it.</param>
    public static StoryReading Read(Article article, TopicIndex topics, TopicModel? learned = null)
    {
        var sentences = SentenceSplitter.Split(article.Text);
        var cast = PersonFinder.Find(article.Text, sentences);
        var quotes = QuoteFinder.Find(article.Text, sentences, cast);
        var statements = StatementFinder.Find(article.Text, sentences, cast);
        var words = SentenceWords.Of(article.Text, sentences, quotes);
        var isEnglish = English.IsLanguageOf(words);
        var commitments = isEnglish ? CommitmentFinder.Find(article.Text, words, cast, quotes) : [];
        var unknowns = isEnglish ? UnknownFinder.Find(words) : [];

        var found = TopicMatcher.Match(article.Headline, sentences, topics);

        return new StoryReading
        {
            Article = article,
            Sentences = sentences,
            Topics = learned is null ? found : LearnedTopics.Combine(found, article.Headline, article.Text, sentences, topics, learned),
            Quotes = quotes,
            Commitments = commitments,
            Unknowns = unknowns,
            Lines = isEnglish ? BriefWriter.Write(article.Headline, words, cast.People, quotes, statements, commitments, unknowns) : [],
            People = cast.People,
        };
    }
}
