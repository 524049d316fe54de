using System.Collections.Frozen;

namespace Redress.Reading.Phrases;

/// <summary>Tells whether a text is English by its function words, whatever the page claims.</summary>
internal static class English
{
    /// <summary>English news has about 35 function words of this list in 100; other languages have few.</summary>
    private const double LeastShare = 0.18;

    private static readonly FrozenSet<string> FunctionWords = FrozenSet.Create(
        StringComparer.Ordinal,
        "the", "of", "and", "to", "a", "in", "that", "is", "was", "for", "on", "with", "he", "she", "it", "as", "at", "by", "from", "be", "are", "his", "her",
        "have", "has", "had", "not", "said", "they", "this", "an", "but", "who", "we", "i", "you", "their", "its", "or", "were", "been", "about", "would", "will");

    public static bool IsLanguageOf(IReadOnlyList<SentenceWords> sentences)
    {
        var words = 0;
        var function = 0;

        foreach (var word in sentences.SelectMany(sentence => sentence.Words).Where(word => !word.IsMark))
        {
            words++;
            function += FunctionWords.Contains(word.Text) ? 1 : 0;
        }

        return words > 0 && function >= words * LeastShare;
    }
}
