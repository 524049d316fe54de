namespace Redress.Reading.Topics;

/// <summary>Finds the topics a text gives evidence for.</summary>
public static class TopicMatcher
{
    public static IReadOnlyList<Topic> Match(string headline, IReadOnlyList<Sentence> sentences, IReadOnlyList<TopicTerms> topics) => [];
}
