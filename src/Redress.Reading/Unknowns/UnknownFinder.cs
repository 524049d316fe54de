using Redress.Reading.Lines;
using Redress.Reading.Phrases;
using Redress.Reading.Sentences;

namespace Redress.Reading.Unknowns;

/// <summary>Finds what the story itself says is not known, given, answered, decided or shown.</summary>
/// <remarks>Questions and conditions are no unknowns, nor is what a quotation only doubts.</remarks>
internal static class UnknownFinder
{
    private const int LongestClause = 40;
    private const int LongestOpening = 6;

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

            if (!IsOfAPerson(words, i) && phrases.Match(words, i) is var end && end > i && !IsConditional(words, i) && !IsOver(words, i, end) && !IsObscure(words, end) && !IsTitle(words, i, end))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"A voter who has not decided" leaves nothing unknown.</summary>
    private static bool IsOfAPerson(SentenceWords words, int at) => words.At(at - 1) is "who" && words[at].Text is "has" or "have" or "had" or "does" or "do";

    /// <summary>"That was not previously clear", "until now it had been unclear": it is known now.</summary>
    private static bool IsOver(SentenceWords words, int first, int end)
    {
        for (var i = Math.Max(0, first - LongestOpening); i < end; i++)
        {
            if (words[i].Text is "until" && words.At(i + 1) is "now" or "recently" or "then")
            {
                return true;
            }

            if (i >= first && words[i].Text is "previously" or "initially" or "originally" or "formerly")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Largely unknown in the state": not famous.</summary>
    private static bool IsObscure(SentenceWords words, int end) => words.At(end - 1) is "unknown" && words.At(end) is "in" or "among" or "outside" or "to" or "beyond";

    /// <summary>‘We Don’t Know What Will Happen’ names something.</summary>
    private static bool IsTitle(SentenceWords words, int first, int end)
    {
        for (var i = first + 1; i < end; i++)
        {
            if (words[i].Shape is TokenShape.Capitalized && words[i].Is(WordClass.Auxiliary | WordClass.Pronoun | WordClass.Conjunction))
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
