namespace Redress.Reading.Threads;

/// <summary>
/// Sixty minimum hashes of a set in twenty bands of three: two sets that share 70 % of their members agree in a band with a
/// probability of 99.98 %, two that share 10 % with 2 %.
/// </summary>
internal static class MinHash
{
    private const int BandCount = 20;
    private const int Rows = 3;
    private const ulong Golden = 0x9E3779B97F4A7C15;

    public static IEnumerable<ulong> Bands(IReadOnlyList<uint> members)
    {
        var least = new ulong[BandCount * Rows];
        Array.Fill(least, ulong.MaxValue);
        foreach (var member in members)
        {
            for (var row = 0; row < least.Length; row++)
            {
                least[row] = Math.Min(least[row], Mix(member + (Golden * (ulong)(row + 1))));
            }
        }

        return least.Chunk(Rows).Select(rows => rows.Aggregate(Golden, (hash, row) => Mix(hash ^ row)));
    }

    // The finalizer of SplitMix64.
    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
