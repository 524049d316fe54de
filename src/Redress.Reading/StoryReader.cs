using Redress.Reading.Commitments;
using Redress.Reading.Lines;
using Redress.Reading.People;
using Redress.Reading.Phrases;
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
        var words = SentenceWords.Of(article.Text, sentences, quotes);
        var isEnglish = English.IsLanguageOf(words);
        var commitments = isEnglish ? CommitmentFinder.Find(article.Text, words, cast, quotes) : [];
        var unknowns = isEnglish ? UnknownFinder.Find(words) : [];

        return new StoryReading
        {
            Article = article,
            Sentences = sentences,
            Topics = TopicMatcher.Match(article.Headline, sentences, topics),
            Quotes = quotes,
            Commitments = commitments,
            Unknowns = unknowns,
            Lines = isEnglish ? BriefWriter.Write(article.Headline, words, cast.People, quotes, commitments, unknowns) : [],
            People = cast.People,
        };
    }
}
