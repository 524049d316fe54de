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
        var tokens = Tokenizer.Tokenize(article.Text, sentences);
        var quotations = QuotationFinder.Find(article.Text);
        var cast = PersonFinder.Find(article.Text, tokens, quotations);
        var scene = new Scene(article.Text, sentences, tokens, cast, quotations);
        var candidates = CandidateFinder.Find(scene);
        var quotes = QuoteFinder.Find(scene, candidates);
        var statements = StatementFinder.Find(scene, candidates);
        var words = SentenceWords.Of(article.Text, sentences, tokens, quotes);
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
