using System.Collections.Frozen;
using Redress.Reading.People;
using Redress.Reading.Sentences;
using Redress.Reading.Terms;

namespace Redress.Reading.Commitments;

/// <summary>Finds sentences of a later story that may show what came of a commitment, or answer what an earlier story left open. Precision before recall: a person decides.</summary>
/// <remarks>A sentence counts where it shares most of the telling words with the act, by stem, and, for a commitment, names who made it.</remarks>
public static class EvidenceFinder
{
    private const int Most = 3;
    private const double Enough = 0.6;
    private const double Same = 0.7;

    /// <summary>Words that announce an act, or say that something is not known: they tell nothing of what it is about.</summary>
    private static readonly FrozenSet<string> Announcing = Stems("""
        will would shall plan plans planned promise promised pledge pledged vow vowed agree agreed commit committed intend intended expect expected say said tell told announce announced go going not
        know known unknown unclear clear uncertain disclose disclosed release released give given provide provided decline declined comment respond responded request immediately yet neither none question
        answer remain remains detail details information decide decided determine determined explain explained specify specified confirm confirmed reveal revealed identify identified whether how when who
        today tonight tomorrow week month year day next last end early late monday tuesday wednesday thursday friday saturday sunday
        january february march april june july august september october november december
        """);

    /// <param name="who">Who made the commitment, by the fullest name known.</param>
    /// <param name="act">What they said they would do.</param>
    /// <param name="text">The later story.</param>
    /// <returns>Sentences by number, the closest first; empty where none is close.</returns>
    public static IReadOnlyList<Sentence> OfCommitment(string who, string act, string text)
    {
        var sentences = SentenceSplitter.Split(text);
        var about = Telling(act, who);
        return about.Count < 2 ? [] : Closest(about, Naming(who, text, sentences), atLeast: 2);
    }

    /// <param name="unknown">What the earlier story left open, in its words.</param>
    /// <param name="text">The later story.</param>
    /// <returns>Sentences by number, the closest first; empty where none is close.</returns>
    public static IReadOnlyList<Sentence> OfUnknown(string unknown, string text)
    {
        var about = Telling(unknown, "");
        return about.Count < 3 ? [] : Closest(about, SentenceSplitter.Split(text), atLeast: 3);
    }

    /// <summary>Whether two wordings tell of the same act, or leave the same open.</summary>
    public static bool IsSame(string one, string other)
    {
        var (first, second) = (Telling(one, ""), Telling(other, ""));
        var common = first.Count(second.Contains);
        return common >= 2 && (double)common / (first.Count + second.Count - common) >= Same;
    }

    /// <summary>Whether two names can be one person's or one body's.</summary>
    public static bool IsSamePerson(string one, string other)
    {
        var (first, second) = (Words(one), Words(other));
        return first.Length > 0 && second.Length > 0 && (first.Length < second.Length ? IsPartOf(first, second) : IsPartOf(second, first));
    }

    private static List<Sentence> Closest(HashSet<string> about, IEnumerable<Sentence> sentences, int atLeast) =>
        [.. sentences
            .Select(sentence => (sentence, common: Telling(sentence.Text, "").Count(about.Contains)))
            .Where(found => found.common >= atLeast && (double)found.common / about.Count >= Enough)
            .OrderByDescending(found => found.common).ThenBy(found => found.sentence.N)
            .Take(Most)
            .Select(found => found.sentence)];

    /// <summary>Sentences that name them, or stand for them by a pronoun or a role.</summary>
    private static List<Sentence> Naming(string who, string text, IReadOnlyList<Sentence> sentences)
    {
        var cast = PersonFinder.Find(text, sentences);
        var mentions = cast.Mentions.Where(mention => IsSamePerson(mention.Person.Name, who)).ToList();
        var name = string.Join(' ', Words(who));
        return [.. sentences.Where(sentence =>
            mentions.Exists(mention => mention.Start >= sentence.Start && mention.End <= sentence.End)
            || (name.Contains(' ', StringComparison.Ordinal) && sentence.Text.Contains(name, StringComparison.OrdinalIgnoreCase)))];
    }

    private static HashSet<string> Telling(string text, string except)
    {
        var own = TermReader.Read(except).Select(term => term.Stem).ToHashSet(StringComparer.Ordinal);
        return TermReader.Read(text)
            .Where(term => !term.IsFunctionWord && term.Word.Length > 1 && !Announcing.Contains(term.Stem) && !own.Contains(term.Stem))
            .Select(term => term.Stem)
            .ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The last words agree, and every word of the shorter name is in the longer one.</summary>
    private static bool IsPartOf(string[] shorter, string[] longer) =>
        string.Equals(shorter[^1], longer[^1], StringComparison.OrdinalIgnoreCase) && shorter.All(word => longer.Contains(word, StringComparer.OrdinalIgnoreCase));

    private static string[] Words(string name) =>
        [.. name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(word => word.Trim('.', ',', '’', '\'')).Where(word => word.Length > 0 && !word.Equals("the", StringComparison.OrdinalIgnoreCase))];

    private static FrozenSet<string> Stems(string words) => words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(Stemmer.Stem).ToFrozenSet(StringComparer.Ordinal);
}
