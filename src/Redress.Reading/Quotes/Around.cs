using Redress.Reading.Sentences;

namespace Redress.Reading.Quotes;

/// <summary>Where a candidate stands to a quotation.</summary>
internal enum Side
{
    Before,
    After,

    /// <summary>In a paragraph before the quotation's.</summary>
    Earlier,

    /// <summary>In a paragraph after it.</summary>
    Later,
}

/// <summary>What surrounds a candidate, in small numbers that features combine.</summary>
/// <param name="Side">Where it stands to the quotation.</param>
/// <param name="Distance">Tokens between, by size: 0, 1, 2, 3 (3–4), 4 (5–8), 5 (9–16), 6 (more).</param>
/// <param name="Sentences">Sentences between, up to 3.</param>
/// <param name="Subject">How it stands to the verb after it: 0 none, 1 right before, 2–4 with words between, 5–7 across a pair of commas or more.</param>
/// <param name="Inverted">What stands right before it: 0 other, 1 a verb of saying, 2 one a few words off, 3 "according to", 4 "by", "from", "of".</param>
/// <param name="Before">Class of the token before.</param>
/// <param name="Next">Class of the token after.</param>
/// <param name="Verb">Which verb it governs.</param>
/// <param name="Governs">Whether that is the verb nearest to the quotation: 0 no, 1 before it, 2 after it; 3 and 4 where the verb stands before the candidate.</param>
internal readonly record struct Around(Side Side, int Distance, int Sentences, int Subject, int Inverted, int Before, int Next, int Verb, int Governs)
{
    public static Around Of(Scene scene, Bearing bearing, Candidate candidate)
    {
        var before = candidate.Last < bearing.First;
        var samePlace = scene.ParagraphOf(candidate.First) == scene.ParagraphOf(before ? bearing.First : bearing.After - 1);
        var side = (before, samePlace) switch { (true, true) => Side.Before, (true, false) => Side.Earlier, (false, true) => Side.After, _ => Side.Later };
        var gap = before ? bearing.First - candidate.Last - 1 : candidate.First - bearing.After;
        var sentences = before
            ? scene.Tokens[bearing.First].Sentence - scene.Tokens[candidate.First].Sentence
            : scene.Tokens[candidate.First].Sentence - scene.Tokens[bearing.After - 1].Sentence;
        var inverted = InvertedVerb(scene, candidate.First);

        return new Around(
            side, Bucket(gap), Math.Min(sentences, 3), SubjectOf(candidate.Subject), Inversion(scene, candidate, inverted),
            ClassOf(scene, candidate.First - 1, candidate.First), ClassOf(scene, candidate.Last + 1, candidate.Last),
            VerbOf(scene, candidate.Subject?.Verb ?? inverted), GovernsOf(bearing, candidate.Subject?.Verb ?? -1, inverted));
    }

    /// <summary>The class of the token beside a candidate; 1 where the sentence ends there.</summary>
    public static int ClassOf(Scene scene, int i, int beside) =>
        !scene.SameSentence(i, beside) ? 1 : ClassOf(scene, i);

    public static int ClassOf(Scene scene, int i)
    {
        var token = scene.Tokens[i];

        return scene.QuotationOf[i] >= 0 ? 2
            : token.Shape is TokenShape.Mark ? scene.Text[token.Start] switch { ',' => 3, ':' => 4, '(' or ')' => 5, '—' or '–' or '-' => 6, _ => 7 }
            : scene.IsSaying(i) ? 8
            : scene.Word(i) is "'s" or "’s" ? 9
            : scene.Word(i) is "of" or "for" ? 10
            : scene.Word(i) is "to" ? 11
            : scene.Word(i) is "by" or "from" ? 12
            : scene.Word(i) is "and" or "or" or "But" or "but" or "And" ? 13
            : scene.Word(i) is "that" ? 14
            : scene.Word(i) is "as" or "As" or "when" or "When" ? 15
            : scene.Word(i) is "the" or "The" or "a" or "A" or "an" or "An" ? 16
            : token.Is(WordClass.Auxiliary) ? 17
            : token.Is(WordClass.Preposition) ? 18
            : token.Is(WordClass.Possessive) ? 19
            : token.Is(WordClass.Adverb) ? 20
            : token.Is(WordClass.Role) ? 21
            : token.Is(WordClass.Pronoun) ? 22
            : token.IsCapitalized ? 23
            : scene.Word(i).EndsWith("ed") ? 24
            : scene.Word(i).EndsWith("ing") ? 25
            : token.Shape is TokenShape.Number ? 26
            : 27;
    }

    private static int Bucket(int gap) => gap switch { <= 0 => 0, 1 => 1, 2 => 2, <= 4 => 3, <= 8 => 4, <= 16 => 5, _ => 6 };

    private static int SubjectOf(Governor? verb) => verb switch
    {
        null => 0,
        { Commas: 0, Between: 0 } => 1,
        { Commas: 0, Between: <= 2 } => 2,
        { Commas: 0, Between: <= 6 } => 3,
        { Commas: 0 } => 4,
        { Commas: 2 } => 5,
        { Commas: 1 } => 6,
        _ => 7,
    };

    private static int Inversion(Scene scene, Candidate candidate, int verb) =>
        verb == candidate.First - 1 && verb >= 0 ? 1
        : verb >= 0 ? 2
        : !scene.SameSentence(candidate.First - 1, candidate.First) ? 0
        : IsAccordingTo(scene, candidate.First) ? 3
        : scene.Word(candidate.First - 1) is "by" or "from" or "of" ? 4
        : 0;

    private static bool IsAccordingTo(Scene scene, int first)
    {
        for (var i = first - 1; i > 0 && first - i <= 4 && scene.SameSentence(i, first); i--)
        {
            if (scene.Word(i) is "to" && scene.Word(i - 1) is "according" or "According")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A verb of saying up to four words before the candidate with no mark or preposition between, or -1.</summary>
    private static int InvertedVerb(Scene scene, int first)
    {
        for (var i = first - 1; i >= 0 && first - i <= 4 && scene.SameSentence(i, first) && scene.QuotationOf[i] < 0; i--)
        {
            if (scene.IsSaying(i))
            {
                return i;
            }

            if (scene.Tokens[i].Shape is TokenShape.Mark || scene.Tokens[i].Is(WordClass.Preposition | WordClass.Conjunction | WordClass.Auxiliary))
            {
                return -1;
            }
        }

        return -1;
    }

    private static int GovernsOf(Bearing bearing, int verb, int inverted) =>
        verb >= 0 && verb == bearing.VerbBefore ? 1
        : verb >= 0 && verb == bearing.VerbAfter ? 2
        : inverted >= 0 && inverted == bearing.VerbBefore ? 3
        : inverted >= 0 && inverted == bearing.VerbAfter ? 4
        : 0;

    private static int VerbOf(Scene scene, int verb) => verb < 0 ? 0 : scene.Word(verb) switch
    {
        "said" => 1,
        "says" or "say" => 2,
        "told" or "tells" => 3,
        "saying" or "adding" or "telling" => 4,
        "added" or "continued" or "adds" => 5,
        "wrote" or "tweeted" or "writes" or "posted" => 6,
        "asked" or "asks" => 7,
        "called" or "calls" or "calling" or "described" or "describes" => 8,
        "read" or "reads" or "states" or "stated" => 9,
        var word when word.EndsWith("ing") => 10,
        var word when word.EndsWith("ed") => 11,
        var word when word.EndsWith("s") => 12,
        _ => 13,
    };
}
