using System.Collections.Frozen;
using System.Globalization;

namespace Redress.Reading.Threads;

/// <summary>How common words are in news, from <c>CommonWords.txt</c>: it tells rare words from common ones before a desk has many stories.</summary>
internal static class CommonWords
{
    private const double Stories = 840;

    private static readonly FrozenDictionary<string, double> Shares = Load();

    /// <summary>The share of stories whose beginning has the term; 0 where it is rare.</summary>
    public static double ShareOf(string term) => Shares.GetValueOrDefault(term);

    private static FrozenDictionary<string, double> Load()
    {
        using var resource = typeof(CommonWords).Assembly.GetManifestResourceStream(typeof(CommonWords), "CommonWords.txt")!;
        using var lines = new StreamReader(resource);
        var shares = new Dictionary<string, double>(StringComparer.Ordinal);
        while (lines.ReadLine() is { } line)
        {
            if (line.Split(' ') is [not "#", _] and [var term, var count])
            {
                shares[term] = int.Parse(count, CultureInfo.InvariantCulture) / Stories;
            }
        }

        return shares.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
