using System.Collections.Frozen;
using Redress.Reading.Phrases;
using Redress.Reading.Sentences;

namespace Redress.Reading.Commitments;

/// <summary>Finds the noun phrase that ends at a word, and whether it names somebody who can act.</summary>
internal static class ActorPhrase
{
    private const int Longest = 10;

    /// <summary>Bodies that act, written small.</summary>
    private static readonly FrozenSet<string> Bodies = Set("""
        agency council board committee commission company city county state government administration campaign department ministry office university school district
        court union group organization organisation association foundation party team club firm bank company corporation army police military coalition alliance
        hospital church organizers officials lawmakers senators councilors leaders ministers governor mayor president senator minister secretary chairman chairwoman
        director spokesman spokeswoman prosecutors lawyers attorneys regulators republicans democrats senate house parliament congress automaker carmaker retailer
        band tour league studio network airline startup developer publisher developers operator utility authority bureau service institute newspaper delegation
        nation country union unions chief executive owner owners manufacturer candidate nominee lawmaker official
        """);

    /// <summary>Crowds speak for nobody in particular.</summary>
    private static readonly FrozenSet<string> Crowds = Set("""
        people voters supporters americans many some most thousands hundreds dozens millions percent respondents fans residents students women men families consumers investors
        shoppers experts economists analysts others few half majority customers users visitors workers parents children readers critics observers millennials those
        shares stocks prices markets sales temperatures bill law legislation plan proposal film movie book series season phone car model game program report policy budget act fund project measure system decision move deal agreement
        """);

    private static readonly FrozenSet<string> Boundaries = Set("that which who whom when where if while as but because after before whether than then until although though so , ; : — – ( ) \" “ ” ''");

    /// <summary>The index of the first word of the noun phrase ending at <paramref name="last"/>; -1 where it is none.</summary>
    public static int First(SentenceWords words, int last)
    {
        var first = last;

        if (first < 0 || words[last].IsMark || words[last].Is(WordClass.Preposition | WordClass.Conjunction | WordClass.Auxiliary))
        {
            return -1;
        }

        while (first > 0 && last - first < Longest && !words[first - 1].Quoted && !Boundaries.Contains(words[first - 1].Text) && !Reporting.IsCue(words[first - 1].Text))
        {
            // "and" joins names, else clauses.
            if (words[first - 1].Text is "and" && !(first > 1 && words[first].IsName && words[first - 2].IsName))
            {
                break;
            }

            first--;
        }

        return last - first < Longest && !words[first].Is(WordClass.Preposition) && !HasVerb(words, first, last) ? first : -1;
    }

    /// <summary>The index of the subject's last word before a verb's auxiliaries, adverbs and time: "Ms. Lee on Monday also".</summary>
    public static int SkipBackToSubject(SentenceWords words, int at)
    {
        for (var skipped = 0; skipped < Longest && at > 0 && IsBetween(words[at]); skipped++)
        {
            at--;
        }

        return at;
    }

    /// <summary>Whether it names a person or a body rather than a crowd or a thing.</summary>
    public static bool IsActor(SentenceWords words, int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (Crowds.Contains(words[i].Text))
            {
                return false;
            }
        }

        var head = Head(words, first, last);
        return IsBody(words[head]) || (words[head].IsName && !(head == 0 && words[head].Is(WordClass.SentenceStart)));
    }

    public static bool IsBody(in Word word) => !Crowds.Contains(word.Text) && (Bodies.Contains(word.Text) || word.Is(WordClass.Body | WordClass.Role));

    /// <summary>The index of the word that says who it is: "organizers" of "organizers of both conventions".</summary>
    public static int Head(SentenceWords words, int first, int last)
    {
        for (var i = first + 1; i < last; i++)
        {
            if (words[i].Text is "of" or "for" or "in" or "at" or "from" && !words[i - 1].IsName)
            {
                return i - 1;
            }
        }

        return last;
    }

    private static bool IsBetween(in Word word) =>
        word.Text is "also" or "has" or "have" or "later" or "earlier" or "week" or "month" or "year" or "this" or "last" or "on" or "then" or "again" or "recently" or "previously"
        || word.Is(WordClass.Auxiliary | WordClass.Calendar);

    private static bool HasVerb(SentenceWords words, int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (words[i].Is(WordClass.Auxiliary) || words[i].Text is "to" || (i > first && words[i].Shape is TokenShape.Lower && words[i].Text.EndsWith("ed", StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return false;
    }

    private static FrozenSet<string> Set(string words) => words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
