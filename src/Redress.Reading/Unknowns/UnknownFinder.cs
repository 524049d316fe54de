using Redress.Reading.Lines;
using Redress.Reading.Phrases;

namespace Redress.Reading.Unknowns;

/// <summary>Finds what the story itself says is not known, given, answered, decided or shown.</summary>
/// <remarks>Questions and conditions are no unknowns, nor is what a quotation only doubts.</remarks>
internal static class UnknownFinder
{
    private const int LongestClause = 40;

    public static IReadOnlyList<Unknown> Find(IReadOnlyList<SentenceWords> sentences) =>
        [.. sentences.Where(IsUnknown).Select(words => new Unknown(Cut.ToLine(words), [words.Sentence.N]))];

    private static bool IsUnknown(SentenceWords words)
    {
        if (words.IsQuestion)
        {
            return false;
        }

        for (var i = 0; i < words.Count; i++)
        {
            var phrases = words[i].Quoted ? UnknownPhrases.Quoted : UnknownPhrases.Reported;

            if (phrases.Match(words, i) > i && !IsConditional(words, i))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the clause before <paramref name="at"/> opens with a condition.</summary>
    private static bool IsConditional(SentenceWords words, int at)
    {
        for (var i = at - 1; i >= 0 && i > at - LongestClause && !words[i].IsMark; i--)
        {
            if (words[i].Text is "if" or "unless")
            {
                return true;
            }
        }

        return false;
    }
}
