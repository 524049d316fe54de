using System.Runtime.InteropServices;
using Redress.Reading.Terms;

namespace Redress.Reading.Topics.Learned;

/// <summary>Reads the features of a text and how often each occurs; what the headline says counts double and once more by itself.</summary>
internal sealed class FeatureReader
{
    private const double HeadlineWeight = 2;
    private const int FewestLetters = 3;
    private const int MostLetters = 4;

    private readonly Dictionary<ulong, double> _counts = [];
    private readonly List<ulong> _concepts = [];

    private FeatureReader()
    {
    }

    public static Dictionary<ulong, double> Read(string headline, string text)
    {
        var reader = new FeatureReader();
        reader.Count(TermReader.Read(headline), HeadlineWeight);
        reader.MarkAsHeadline();
        reader.Count(TermReader.Read(text), 1);
        return reader._counts;
    }

    private void Count(List<Term> terms, double weight)
    {
        Span<char> framed = stackalloc char[64];
        var all = CollectionsMarshal.AsSpan(terms);
        ulong? previous = null;

        for (var i = 0; i < all.Length; i++)
        {
            CountConcepts(all, i, weight);
            if (all[i].IsFunctionWord)
            {
                continue;
            }

            var word = FeatureHash.Of(all[i].Stem);
            Add(word.As(FeatureKind.Word), weight);
            if (previous is { } before)
            {
                Add(FeatureHash.Of(all[i].Stem, before).As(FeatureKind.WordPair), weight);
            }

            previous = word;
            CountLetters(framed, all[i].Word, weight);
        }
    }

    private void CountConcepts(ReadOnlySpan<Term> terms, int start, double weight)
    {
        _concepts.Clear();
        PolicyConcepts.Collect(terms, start, _concepts);
        foreach (var concept in _concepts)
        {
            Add(concept.As(FeatureKind.Concept), weight);
        }
    }

    // "<tax>": the frame tells a word's start and end from its middle.
    private void CountLetters(Span<char> framed, string word, double weight)
    {
        framed[0] = '<';
        word.CopyTo(framed[1..]);
        framed[word.Length + 1] = '>';
        for (var length = FewestLetters; length <= MostLetters; length++)
        {
            for (var start = 0; start + length <= word.Length + 2; start++)
            {
                Add(FeatureHash.Of(framed.Slice(start, length)).As(FeatureKind.Letters), weight);
            }
        }
    }

    private void MarkAsHeadline()
    {
        foreach (var feature in _counts.Keys.Where(f => FeatureHash.KindOf(f) is FeatureKind.Word or FeatureKind.Concept).ToArray())
        {
            var kind = FeatureHash.KindOf(feature);
            Add(FeatureHash.Of("headline", feature).As(kind), 1);
        }
    }

    private void Add(ulong feature, double weight) =>
        CollectionsMarshal.GetValueRefOrAddDefault(_counts, feature, out _) += weight;
}
