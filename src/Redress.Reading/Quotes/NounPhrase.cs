using Redress.Reading.Sentences;

namespace Redress.Reading.Quotes;

/// <summary>Finds the noun phrase around a speaker's mention: "Tulsa police Chief Ada Lee", "a spokesman for the campaign".</summary>
internal static class NounPhrase
{
    private const int MostBefore = 6;

    private const WordClass Function = WordClass.Preposition | WordClass.Conjunction | WordClass.Auxiliary | WordClass.Pronoun | WordClass.Cue | WordClass.Adverb;

    public static (int First, int Last) Around(Scene scene, Candidate candidate) => candidate.Kind switch
    {
        CandidateKind.Person => (Leftmost(scene, candidate.First, nounsOnly: true), candidate.Last),
        CandidateKind.Body => (Leftmost(scene, candidate.First, nounsOnly: false), Nouns(scene, candidate.Last)),
        CandidateKind.Role or CandidateKind.Document or CandidateKind.Noun => (Leftmost(scene, candidate.First, nounsOnly: false), Complement(scene, candidate.Last)),
        _ => (candidate.First, candidate.Last),
    };

    private static int Leftmost(Scene scene, int head, bool nounsOnly)
    {
        var first = head;

        for (var i = head - 1; head - i <= MostBefore && scene.SameSentence(i, head) && scene.QuotationOf[i] < 0; i--)
        {
            var token = scene.Tokens[i];
            var noun = token.Is(WordClass.Role | WordClass.Attributive | WordClass.Title) || (token.IsCapitalized && !token.Is(WordClass.SentenceStart | Function));
            var possessive = scene.Word(i) is "'s" or "’s";

            if (!noun && !possessive && (nounsOnly || token.Shape is TokenShape.Mark || token.Is(Function) || (token.Is(WordClass.SentenceStart) && !token.Is(WordClass.Determiner))))
            {
                break;
            }

            first = i;

            if (token.Is(WordClass.Determiner) && !possessive)
            {
                break;
            }
        }

        return scene.Word(first) is "'s" or "’s" ? first + 1 : first;
    }

    /// <summary>"campaign" after "Lee".</summary>
    private static int Nouns(Scene scene, int last)
    {
        while (scene.SameSentence(last, last + 1) && scene.QuotationOf[last + 1] < 0 && scene.Tokens[last + 1].Shape is TokenShape.Lower
            && scene.Tokens[last + 1].Is(WordClass.Role | WordClass.Body) && !scene.Tokens[last + 1].Is(WordClass.Cue))
        {
            last++;
        }

        return last;
    }

    /// <summary>"for the Lee campaign" after "a spokesman".</summary>
    private static int Complement(Scene scene, int head)
    {
        if (!scene.SameSentence(head, head + 2) || scene.Word(head + 1) is not ("for" or "of" or "at" or "from" or "with"))
        {
            return head;
        }

        var i = head + 2;

        while (scene.SameSentence(head, i) && scene.QuotationOf[i] < 0
            && (scene.Tokens[i].Is(WordClass.Determiner) || scene.Tokens[i].IsCapitalized || scene.Tokens[i].Shape is TokenShape.Upper || scene.Tokens[i].Is(WordClass.Role | WordClass.Body))
            && (i == head + 2 || !scene.Tokens[i].Is(WordClass.Cue)))
        {
            i++;
        }

        return scene.Tokens[i - 1].Is(WordClass.Determiner) ? head : Math.Max(head, i - 1);
    }
}
