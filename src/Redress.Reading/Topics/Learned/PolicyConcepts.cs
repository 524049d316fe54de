using System.Collections.Frozen;
using System.Runtime.InteropServices;
using Redress.Reading.Terms;

namespace Redress.Reading.Topics.Learned;

/// <summary>
/// The vocabulary of public policy, from <c>PolicyConcepts.txt</c>: which concepts a word or phrase belongs to. It lets a model
/// that saw "wheat" recognize "soybeans".
/// </summary>
internal static class PolicyConcepts
{
    private const int LongestPhrase = 3;

    private static readonly FrozenDictionary<ulong, ulong[]> ByPhrase = Load();

    /// <summary>The concepts of the phrases that start at <paramref name="start"/>, as hashes of their names.</summary>
    public static void Collect(ReadOnlySpan<Term> terms, int start, List<ulong> concepts)
    {
        var phrase = FeatureHash.Seed;
        for (var i = start; i < Math.Min(start + LongestPhrase, terms.Length); i++)
        {
            phrase = FeatureHash.Of(terms[i].Stem, phrase);
            if (ByPhrase.TryGetValue(phrase, out var found))
            {
                concepts.AddRange(found);
            }
        }
    }

    private static FrozenDictionary<ulong, ulong[]> Load()
    {
        using var resource = typeof(PolicyConcepts).Assembly.GetManifestResourceStream(typeof(PolicyConcepts), "PolicyConcepts.txt")!;
        using var lines = new StreamReader(resource);
        var concepts = new Dictionary<ulong, List<ulong>>();
        while (lines.ReadLine() is { } line)
        {
            if (!line.StartsWith('#') && line.Split(':', 2) is [var name, var phrases])
            {
                Add(FeatureHash.Of(name), phrases, concepts);
            }
        }

        return concepts.ToFrozenDictionary(entry => entry.Key, entry => entry.Value.ToArray());
    }

    private static void Add(ulong concept, string phrases, Dictionary<ulong, List<ulong>> concepts)
    {
        foreach (var phrase in phrases.Split(',', StringSplitOptions.TrimEntries))
        {
            var hash = TermReader.Read(phrase).Aggregate(FeatureHash.Seed, (seed, term) => FeatureHash.Of(term.Stem, seed));
            ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(concepts, hash, out _);
            known ??= [];
            if (!known.Contains(concept))
            {
                known.Add(concept);
            }
        }
    }
}
