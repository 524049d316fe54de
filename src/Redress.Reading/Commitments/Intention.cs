using System.Collections.Frozen;
using Redress.Reading.Phrases;

namespace Redress.Reading.Commitments;

internal enum IntentionKind
{
    /// <summary>"will", "is going to".</summary>
    Will,

    /// <summary>"would", the same word reported.</summary>
    Would,

    /// <summary>"plans to", "pledged to": a commitment by the verb's own meaning.</summary>
    Pledge,
}

/// <summary>Words that announce an act: "would not", "has pledged to", "'re going to".</summary>
/// <param name="Kind">What announces it.</param>
/// <param name="Subject">Index of the last word of whoever is to act.</param>
/// <param name="First">Index of the announcing word itself.</param>
/// <param name="Verb">Index of the act's verb in its base form.</param>
/// <param name="Negated">Whether it is announced not to be done.</param>
internal sealed record Intention(IntentionKind Kind, int Subject, int First, int Verb, bool Negated)
{
    private static readonly FrozenSet<string> Pledges = FrozenSet.Create(
        StringComparer.Ordinal,
        "plan", "plans", "planned", "intend", "intends", "intended", "pledge", "pledges", "pledged", "promise", "promises", "promised", "vow", "vows", "vowed",
        "agree", "agrees", "agreed");

    /// <summary>Announce only after a form of "be" in the present, or after "has been".</summary>
    private static readonly FrozenSet<string> Participles = FrozenSet.Create(StringComparer.Ordinal, "planning", "intending", "pledging", "promising", "vowing", "committed");

    private static readonly FrozenSet<string> Firm = FrozenSet.Create(
        StringComparer.Ordinal,
        "pledge", "pledges", "pledged", "promise", "promises", "promised", "vow", "vows", "vowed", "pledging", "promising", "vowing");

    public static Intention? At(SentenceWords words, int i) => words[i].Text switch
    {
        "will" or "shall" => Modal(words, i, IntentionKind.Will),
        "would" => Modal(words, i, IntentionKind.Would),
        "going" when words.At(i + 1) is "to" => GoingTo(words, i),
        "plans" or "intention" when words.At(i + 1) is "to" && words.At(i - 1) is "no" && words.At(i - 2) is "has" or "have" => NoPlan(words, i),
        var word when Pledges.Contains(word) || Participles.Contains(word) => Pledge(words, i),
        _ => null,
    };

    private static Intention? Modal(SentenceWords words, int i, IntentionKind kind)
    {
        var (verb, negated) = SkipAdverbs(words, i + 1);
        return Make(words, kind, i - 1, i, verb, negated);
    }

    private static Intention? GoingTo(SentenceWords words, int i)
    {
        var (auxiliary, negated) = SkipBack(words, i - 1);
        var kind = words.At(auxiliary) is "was" or "were" ? IntentionKind.Would : IntentionKind.Will;
        return words.At(auxiliary) is "am" or "is" or "are" or "was" or "were" ? Make(words, kind, auxiliary - 1, i, i + 2, negated) : null;
    }

    private static Intention? NoPlan(SentenceWords words, int i) => Make(words, IntentionKind.Pledge, i - 3, i - 1, i + 2, negated: true);

    private static Intention? Pledge(SentenceWords words, int i)
    {
        var isNegatedAfter = words.At(i + 1) is "not";
        var to = isNegatedAfter ? i + 2 : i + 1;

        if (words.At(to) is not "to" || (Participles.Contains(words[i].Text) && !FollowsBe(words, i)))
        {
            return null;
        }

        var (auxiliary, negated) = SkipBack(words, i - 1);
        var subject = words.At(auxiliary) is "has" or "have" or "do" or "does" or "did" or "am" or "is" or "are" or "been" ? SkipBack(words, auxiliary - 1).Index : auxiliary;

        // What "had been planned", or is "the planned" thing, is no pledge made.
        return IsPassive(words, auxiliary, i) ? null : Make(words, IntentionKind.Pledge, subject, i, to + 1, negated || isNegatedAfter);
    }

    private static bool IsPassive(SentenceWords words, int auxiliary, int i) =>
        words.At(auxiliary) is "had" or "was" or "were" or "the" or "been"
        || (words.At(auxiliary) is "is" or "are" or "am" && !Participles.Contains(words[i].Text));

    private static bool FollowsBe(SentenceWords words, int i) => words.At(SkipBack(words, i - 1).Index) is "is" or "are" or "am" or "be";

    private static Intention? Make(SentenceWords words, IntentionKind kind, int subject, int first, int verb, bool negated)
    {
        var (last, deniedBefore) = SkipBack(words, subject);
        return last >= 0 && IsAct(words, first, verb) ? new Intention(kind, last, first, verb, negated || deniedBefore) : null;
    }

    private static bool IsAct(SentenceWords words, int first, int verb)
    {
        if (verb >= words.Count)
        {
            return false;
        }

        return words[verb].Text switch
        {
            "be" => (words.At(verb + 1).EndsWith("ing", StringComparison.Ordinal) && words.At(verb + 1) is not ("looking" or "having" or "being" or "going" or "watching" or "getting"))
                || (Firm.Contains(words[first].Text) && !words.At(verb + 1).EndsWith("ed", StringComparison.Ordinal)),
            "continue" => words.At(verb + 1) is not "to" || (verb + 2 < words.Count && Volition.IsWilled(words[verb + 2])),
            "help" or "try" or "seek" or "come" or "find" or "show" or "win" or "get" => Firm.Contains(words[first].Text),
            "tell" => words.At(verb + 1) is not ("you" or "them" or "us"),
            "do" => words.At(verb + 1) is not ("it" or "that" or "this" or "something" or "anything" or "everything" or "so" or "well" or "what" or "whatever" or ","),
            "talk" or "speak" => words.At(first) is not ("agreed" or "agrees" or "agree"),
            "make" => words.At(verb + 2) is not "promise",
            "start" => words.At(verb + 1) is not "winning",
            "go" => words.At(verb + 1) is "to" or "back" or "after" or "ahead",
            _ => Volition.IsWilled(words[verb]) && !IsGerund(words[verb].Text) && words.At(verb + 1) is not "you",
        };
    }

    private static bool IsGerund(string verb) => verb.Length > 6 && verb.EndsWith("ing", StringComparison.Ordinal);

    private static (int Index, bool Negated) SkipAdverbs(SentenceWords words, int i)
    {
        var negated = false;

        for (var skipped = 0; skipped < 3 && IsAdverb(words.At(i)) && words.At(i) is not ("probably" or "possibly" or "hopefully" or "likely"); skipped++, i++)
        {
            negated |= words.At(i) is "never" || (words.At(i) is "not" && words.At(i + 1) is not "only");
        }

        return (i, negated);
    }

    private static (int Index, bool Negated) SkipBack(SentenceWords words, int i)
    {
        var negated = false;

        for (var skipped = 0; skipped < 3 && IsAdverb(words.At(i)); skipped++, i--)
        {
            negated |= words.At(i) is "not" or "never";
        }

        return (i, negated);
    }

    private static bool IsAdverb(string word) =>
        word is "not" or "never" or "also" or "now" or "then" or "still" or "soon" or "just" or "instead" or "again" or "both" or "all" or "first" or "once" or "even" or "only"
        || (word.Length > 4 && word.EndsWith("ly", StringComparison.Ordinal) && word is not ("family" or "assembly" or "ally" or "supply" or "italy"));
}
