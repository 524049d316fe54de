using System.Collections.Frozen;
using Redress.Reading.Sentences;

namespace Redress.Reading.Quotes;

/// <summary>The clause that reports what a candidate said.</summary>
/// <param name="First">Index of its first token.</param>
/// <param name="Last">Index of its last token.</param>
/// <param name="Verb">The verb of saying as written.</param>
internal sealed record ReportedClause(int First, int Last, string Verb)
{
    private const int ShortestClause = 3;

    /// <summary>Words between the verb and "that": "told reporters on Friday that".</summary>
    private const int MostBeforeThat = 9;

    /// <summary>Words after the verb when the clause comes first: ", officials said on Friday."</summary>
    private const int MostAfterVerb = 8;

    private const int MostBeforeFiniteVerb = 25;

    private static readonly FrozenSet<string> Reports = WordList.Of("""
        said says say told tells tell wrote writes write announced announces announce added adds argued argues argue insisted insists insist claimed claims claim warned warns warn
        admitted admits admit acknowledged acknowledges acknowledge suggested suggests suggest explained explains explain stated states state declared declares declare
        confirmed confirms confirm noted notes note predicted predicts predict stressed stresses stress emphasized emphasizes alleged alleges allege maintained maintains maintain
        contended contends contend conceded concedes concede asserted asserts assert testified testifies reported reports report revealed reveals concluded concludes
        complained complains recalled recalls replied replies responded tweeted tweets reiterated reiterates cautioned cautions estimated estimates promised promises promise
        pledged pledges pledge vowed vows vow disclosed
        """, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Undertakes = WordList.Of(
        "promised promises promise pledged pledges pledge vowed vows vow threatened threatens agreed agrees offered offers refused refuses declined declines swore", StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Unsaid = WordList.Of(
        "not never would could may might should must if whether cannot didn't doesn't don't won't hasn't haven't hadn't wouldn't couldn't didn’t doesn’t don’t won’t hasn’t haven’t hadn’t wouldn’t couldn’t declined refused",
        StringComparer.OrdinalIgnoreCase);

    public static ReportedClause? Of(Scene scene, Candidate candidate) =>
        AccordingTo(scene, candidate)
        ?? (candidate.Subject is { } subject && IsSaid(scene, candidate, subject) ? Following(scene, subject.Verb) ?? Preceding(scene, candidate, subject.Verb) : null);

    private static bool IsSaid(Scene scene, Candidate candidate, Governor subject)
    {
        var governed = scene.SameSentence(candidate.First - 1, candidate.First) && scene.Tokens[candidate.First - 1].Is(WordClass.Preposition | WordClass.Possessive) && !scene.Tokens[candidate.First - 1].Is(WordClass.Conjunction);

        if (governed || (subject.Between > 0 && subject.Commas != 2) || subject.Between > 12 || !(Has(Reports, scene, subject.Verb) || Has(Undertakes, scene, subject.Verb)))
        {
            return false;
        }

        for (var i = candidate.Last + 1; i < subject.Verb; i++)
        {
            if (Has(Unsaid, scene, i))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"said that the bridge would close", "said the bridge would close", "vowed to close the bridge".</summary>
    private static ReportedClause? Following(Scene scene, int verb)
    {
        for (var i = verb + 1; i <= verb + MostBeforeThat && scene.SameSentence(verb, i) && scene.QuotationOf[i] < 0; i++)
        {
            if (scene.Word(i) is "that")
            {
                return IsRelative(scene, verb, i) ? null : ToEnd(scene, i + 1, verb);
            }

            if (scene.Word(i) is "," or ";" or ":")
            {
                return null;
            }

            if (i == verb + 1 && Has(Undertakes, scene, verb) && scene.Word(i) is "to")
            {
                return ToEnd(scene, i, verb);
            }

            if (i == verb + 1 && Has(Reports, scene, verb) && StartsClause(scene, i))
            {
                return ToEnd(scene, i, verb);
            }
        }

        return null;
    }

    /// <summary>"says the plan that failed": "that" belongs to a noun after the verb, unless the verb takes a listener.</summary>
    private static bool IsRelative(Scene scene, int verb, int that) =>
        that > verb + 1 && (scene.Tokens[verb + 1].Is(WordClass.Determiner) || scene.Word(that - 1) is "the" or "of") && !(scene.Word(verb) is "told" or "tells" or "tell" or "warned" or "warns" or "promised" or "promises");

    /// <summary>"The bridge will close, the mayor said."</summary>
    private static ReportedClause? Preceding(Scene scene, Candidate candidate, int verb)
    {
        var comma = NounPhrase.Around(scene, candidate).First - 1;
        var start = scene.SentenceStart(verb);

        if (comma <= start + ShortestClause || scene.Word(comma) is not "," || scene.SentenceEnd(verb) - verb > MostAfterVerb || !HasFiniteVerb(scene, start, comma))
        {
            return null;
        }

        for (var i = start; i < scene.SentenceEnd(verb); i++)
        {
            if (scene.QuotationOf[i] >= 0 || (i < comma && scene.Tokens[i].Is(WordClass.Cue) && Has(Reports, scene, i)))
            {
                return null;
            }
        }

        return new ReportedClause(start, comma - 1, scene.Word(verb).ToString());
    }

    private static ReportedClause? AccordingTo(Scene scene, Candidate candidate)
    {
        var first = NounPhrase.Around(scene, candidate).First;

        if (first < 2 || !scene.SameSentence(first - 2, first) || scene.Word(first - 1) is not "to" || scene.Word(first - 2) is not ("according" or "According"))
        {
            return null;
        }

        var start = scene.SentenceStart(first);
        var end = scene.SentenceEnd(first) - 1;

        if (start == first - 2)
        {
            var comma = NextComma(scene, candidate.Last, end);
            return comma > 0 && end - comma > ShortestClause ? ToEnd(scene, comma + 1, first - 2) : null;
        }

        return scene.Word(first - 3) is "," && first - 3 - start >= ShortestClause && scene.QuotationOf[start] < 0 && HasFiniteVerb(scene, start, first - 3)
            ? new ReportedClause(start, first - 4, "according to")
            : null;
    }

    private static int NextComma(Scene scene, int from, int end)
    {
        for (var i = from + 1; i < end; i++)
        {
            if (scene.Word(i) is ",")
            {
                return i;
            }
        }

        return -1;
    }

    private static ReportedClause? ToEnd(Scene scene, int first, int verb)
    {
        var last = scene.SentenceEnd(verb) - 1;

        while (last > first && scene.Word(last) is "." or "!" or "?" or "…")
        {
            last--;
        }

        return last - first + 1 >= ShortestClause && scene.QuotationOf[first] < 0 ? new ReportedClause(first, last, scene.Word(verb) is "According" or "according" ? "according to" : scene.Word(verb).ToString()) : null;
    }

    private static bool StartsClause(Scene scene, int i)
    {
        var token = scene.Tokens[i];
        var noun = token.Is(WordClass.Determiner | WordClass.Possessive) || token.IsCapitalized || token.Shape is TokenShape.Upper || scene.Word(i) is "he" or "she" or "they" or "it" or "we" or "there";
        return noun && !token.Is(WordClass.Calendar) && HasFiniteVerb(scene, i + 1, Math.Min(i + MostBeforeFiniteVerb, scene.SentenceEnd(i)));
    }

    private static bool Has(FrozenSet<string> words, Scene scene, int token) => words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(scene.Word(token));

    private static bool HasFiniteVerb(Scene scene, int first, int after)
    {
        for (var i = first; i < after; i++)
        {
            if (scene.Tokens[i].Is(WordClass.Auxiliary) || (scene.Tokens[i].Shape is TokenShape.Lower && !scene.Tokens[i].Is(WordClass.Role) && scene.Word(i).EndsWith("ed")))
            {
                return true;
            }
        }

        return false;
    }
}
