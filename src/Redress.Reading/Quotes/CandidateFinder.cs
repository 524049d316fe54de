using Redress.Reading.People;
using Redress.Reading.Sentences;

namespace Redress.Reading.Quotes;

/// <summary>Finds everything outside quotation marks that may be a speaker: names, bodies, pronouns, roles, documents.</summary>
internal static class CandidateFinder
{
    /// <summary>How far a verb may stand from its subject, in words.</summary>
    private const int Reach = 24;

    private const WordClass Function = WordClass.Preposition | WordClass.Conjunction | WordClass.Auxiliary | WordClass.Pronoun | WordClass.Determiner | WordClass.Adverb;

    public static List<Candidate> Find(Scene scene)
    {
        var found = new List<Candidate>();
        var mention = 0;

        for (var i = 0; i < scene.Tokens.Length; i++)
        {
            if (scene.QuotationOf[i] >= 0)
            {
                continue;
            }

            while (mention < scene.Cast.Mentions.Count && scene.Cast.Mentions[mention].End <= scene.Tokens[i].Start)
            {
                mention++;
            }

            var named = mention < scene.Cast.Mentions.Count && scene.Cast.Mentions[mention].Start == scene.Tokens[i].Start ? scene.Cast.Mentions[mention] : null;

            if (IsParty(scene, i))
            {
                i += 2;
            }
            else if (At(scene, i, named) is { } candidate)
            {
                i = candidate.Last;

                if (!ModifiesNoun(scene, i))
                {
                    found.Add(candidate with { Subject = GovernorOf(scene, i + 1) });
                }
            }
        }

        return found;
    }

    /// <summary>"(R-Ohio)" after a name.</summary>
    private static bool IsParty(Scene scene, int i) => scene.Word(i) is "(" && scene.SameSentence(i, i + 2) && scene.Word(i + 2) is ")";

    /// <summary>"Lee" in "a Lee campaign aide" says whose aide, not who.</summary>
    private static bool ModifiesNoun(Scene scene, int last) =>
        scene.SameSentence(last, last + 1) && scene.QuotationOf[last + 1] < 0 && scene.Tokens[last + 1].Shape is TokenShape.Lower
        && scene.Tokens[last + 1].Is(WordClass.Role | WordClass.Document | WordClass.Attributive) && !scene.IsSaying(last + 1)
        && !scene.Tokens[last + 1].Is(Function);

    private static Candidate? At(Scene scene, int i, Mention? named)
    {
        var token = scene.Tokens[i];

        if (named is not null)
        {
            var kind = named.Kind switch { MentionKind.Pronoun => CandidateKind.HeOrShe, MentionKind.Role => CandidateKind.Role, _ => CandidateKind.Person };
            return new Candidate(i, LastBefore(scene, i, named.End), kind, named.Person);
        }

        if (token.Is(WordClass.Pronoun))
        {
            return PronounKind(scene.Word(i)) is { } pronoun ? new Candidate(i, i, pronoun, null) : null;
        }

        if (token.Shape is TokenShape.Capitalized or TokenShape.Upper or TokenShape.Initial && !(token.Is(WordClass.SentenceStart | Function) && !scene.SameSentence(i - 1, i)))
        {
            return new Candidate(i, LastCapital(scene, i), CandidateKind.Body, null);
        }

        return NounAt(scene, i);
    }

    private static Candidate? NounAt(Scene scene, int i)
    {
        var token = scene.Tokens[i];

        if (token.Shape is not TokenShape.Lower || token.Is(Function) || (token.Is(WordClass.Attributive) && scene.SameSentence(i, i + 1) && scene.Tokens[i + 1].Is(WordClass.Role)))
        {
            return null;
        }

        var kind = token.Is(WordClass.Role) ? CandidateKind.Role
            : token.Is(WordClass.Document) ? CandidateKind.Document
            : !scene.IsSaying(i) && IsBesideCue(scene, i) ? CandidateKind.Noun
            : (CandidateKind?)null;

        return kind is null ? null : new Candidate(i, i, kind.Value, null);
    }

    private static bool IsBesideCue(Scene scene, int i)
    {
        var next = i + 1;

        while (scene.SameSentence(i, next) && scene.Tokens[next].Is(WordClass.Adverb | WordClass.Auxiliary))
        {
            next++;
        }

        return scene.SameSentence(i, next) && scene.QuotationOf[next] < 0 && scene.IsSaying(next);
    }

    private static CandidateKind? PronounKind(ReadOnlySpan<char> word) => word switch
    {
        "he" or "He" or "she" or "She" => CandidateKind.HeOrShe,
        "they" or "They" => CandidateKind.They,
        "I" or "we" or "We" or "you" or "You" or "me" => CandidateKind.IOrWe,
        "it" or "It" => CandidateKind.It,
        "who" => CandidateKind.Who,
        _ => null,
    };

    private static int LastBefore(Scene scene, int i, int end)
    {
        while (i + 1 < scene.Tokens.Length && scene.Tokens[i + 1].End <= end)
        {
            i++;
        }

        return i;
    }

    private static int LastCapital(Scene scene, int i)
    {
        while (scene.SameSentence(i, i + 1) && scene.QuotationOf[i + 1] < 0 && scene.Tokens[i + 1].Shape is TokenShape.Capitalized or TokenShape.Upper or TokenShape.Initial)
        {
            i++;
        }

        return i;
    }

    /// <summary>The next verb of saying in the sentence and outside quotations.</summary>
    private static Governor? GovernorOf(Scene scene, int start)
    {
        var commas = 0;
        var between = 0;

        for (var i = start; i < start + Reach && scene.SameSentence(start - 1, i) && scene.QuotationOf[i] < 0; i++)
        {
            if (scene.IsSaying(i))
            {
                return new Governor(i, between, commas);
            }

            commas += scene.Text[scene.Tokens[i].Start] is ',' ? 1 : 0;
            between += scene.Tokens[i].Is(WordClass.Adverb | WordClass.Auxiliary) ? 0 : 1;
        }

        return null;
    }
}
