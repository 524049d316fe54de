using System.Collections.Frozen;

namespace Redress.Reading.Sentences;

/// <summary>Tells a full stop that shortens a word from one that ends a sentence.</summary>
internal static class Abbreviation
{
    private const int LongestWord = 16;

    /// <summary>Always followed by what they belong to: a name or a number.</summary>
    private static readonly FrozenSet<string> Leading = Set("""
        Mr Mrs Ms Mx Dr Drs Prof Sen Sens Rep Reps Gov Govs Gen Lt Col Maj Capt Cpt Cmdr Cdr Adm Sgt Cpl Pvt Pfc Rev Fr Hon Pres Supt Insp Det
        Atty Amb Asst Dep Messrs Mme Mlle St Ste Ft Mt vs v cf viz Sra Srta Dña Hr Fr Nr Abs Art Ing Mag Dipl bzw ca Rs approx
        """);

    /// <summary>Shorten a word when a number follows.</summary>
    private static readonly FrozenSet<string> BeforeNumber = Set("""
        No Nos no nos p pp Fig fig Sec sec Vol vol Ch ch Eq Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec c n núm
        """);

    /// <summary>May end a sentence as well; what follows decides.</summary>
    private static readonly FrozenSet<string> Trailing = Set("""
        Inc Corp Co Cos Ltd Bros Jr Sr Esq LLC PLC plc Mass Calif Conn Fla Ga Ill Ind Kan Ky La Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Tenn Tex
        Va Vt Wash Wis Wyo Ala Ariz Ark Colo Del Md Ave Blvd Rd Dept Univ Assn Bhd etc al Ph Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec usw ff
        """);

    private static readonly FrozenSet<string> Months = Set("""
        January February March April May June July August September October November December Januar Februar März Mai Juni Juli Oktober Dezember
        Jänner januar februar mars april maj juni juli august september oktober november desember december
        """);

    /// <param name="text">The whole text.</param>
    /// <param name="first">Where the sentence starts.</param>
    /// <param name="stop">The full stop.</param>
    /// <param name="next">The next character that is not white space.</param>
    /// <param name="end">Where the paragraph ends; after <paramref name="next"/>.</param>
    public static bool EndsAt(string text, int first, int stop, int next, int end)
    {
        var start = WordStart(text, first, stop);
        var word = text.AsSpan(start, stop - start);

        if (word.IsEmpty)
        {
            return false;
        }

        if (IsNumber(word))
        {
            return (start == first && stop - start <= 3) || (word.Length <= 2 && Has(Months, WordAt(text, next, end)));
        }

        if (Has(Leading, word) || (Has(BeforeNumber, word) && char.IsDigit(text[next])))
        {
            return true;
        }

        var shortened = word.Length == 1 ? char.IsUpper(word[0]) && !IsPronoun(word) : word.Contains('.') ? IsDotted(word) : Has(Trailing, word);
        return shortened && !StartsSentence(text, next, end);
    }

    private static bool StartsSentence(string text, int next, int end) =>
        !char.IsLetterOrDigit(text[next]) || SentenceStart.Words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(WordAt(text, next, end));

    /// <summary>"U.S", "a.m", "D-N.Y", "Ph.D", "z.B".</summary>
    private static bool IsDotted(ReadOnlySpan<char> word)
    {
        var run = 0;

        foreach (var c in word)
        {
            run = char.IsLetter(c) ? run + 1 : 0;

            if (run > 2 || char.IsDigit(c))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsPronoun(ReadOnlySpan<char> word) => word is "I";

    private static bool IsNumber(ReadOnlySpan<char> word) => !word.ContainsAnyExceptInRange('0', '9');

    private static int WordStart(string text, int first, int stop)
    {
        var i = stop;

        while (i > first && stop - i < LongestWord && (char.IsLetterOrDigit(text[i - 1]) || text[i - 1] is '.' or '-'))
        {
            i--;
        }

        return i;
    }

    private static ReadOnlySpan<char> WordAt(string text, int i, int end)
    {
        var j = i;

        while (j < end && j - i < LongestWord && char.IsLetter(text[j]))
        {
            j++;
        }

        return text.AsSpan(i, j - i);
    }

    private static bool Has(FrozenSet<string> words, ReadOnlySpan<char> word) => words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    private static FrozenSet<string> Set(string words) => WordList.Of(words, StringComparer.Ordinal);
}
