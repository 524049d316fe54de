namespace Redress.Reading.Topics.Learned;

/// <summary>What a feature is made of.</summary>
internal enum FeatureKind
{
    Word,
    WordPair,

    /// <summary>Three or four letters in a row: they meet words that no example had.</summary>
    Letters,

    /// <summary>One of the <see cref="PolicyConcepts"/>.</summary>
    Concept,
}

/// <summary>Names features by numbers, so that no text is kept: FNV-1a, 64 bits, the kind in the lowest two.</summary>
internal static class FeatureHash
{
    public const ulong Seed = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    public static ulong Of(ReadOnlySpan<char> characters, ulong seed = Seed)
    {
        foreach (var character in characters)
        {
            seed = (seed ^ character) * Prime;
        }

        // Ends the word, so that "ab c" and "a bc" differ.
        return (seed ^ ' ') * Prime;
    }

    public static ulong As(this ulong hash, FeatureKind kind) => (hash << 2) | (ulong)kind;

    public static FeatureKind KindOf(ulong feature) => (FeatureKind)(feature & 3);
}
