namespace Redress.Reading.Extraction.Body;

/// <summary>The longer words of a text as hashes, to see whether two texts speak of the same.</summary>
internal static class Terms
{
    private const int Longest = 24;
    private const int Most = 80;

    public static int[] Of(string text)
    {
        Span<int> terms = stackalloc int[Most];
        var count = 0;
        Span<char> lower = stackalloc char[Longest];
        var start = -1;
        for (var i = 0; i <= text.Length && count < Most; i++)
        {
            if (i < text.Length && char.IsLetterOrDigit(text[i]))
            {
                start = start < 0 ? i : start;
                continue;
            }

            if (start >= 0 && i - start is >= 4 and <= Longest)
            {
                var length = text.AsSpan(start, i - start).ToLowerInvariant(lower);
                var hash = Hash(lower[..length]);
                if (!terms[..count].Contains(hash))
                {
                    terms[count++] = hash;
                }
            }

            start = -1;
        }

        return terms[..count].ToArray();
    }

    /// <summary>FNV-1a: the same in every process.</summary>
    private static int Hash(ReadOnlySpan<char> word)
    {
        var hash = 2166136261u;
        foreach (var c in word)
        {
            hash = (hash ^ c) * 16777619;
        }

        return (int)hash;
    }
}
