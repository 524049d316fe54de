using System.Collections.Frozen;

namespace Redress.Reading.Threads;

/// <summary>Headline words and their plain forms, which one desk uses and another does not.</summary>
internal static class NewsShorthand
{
    private static readonly FrozenDictionary<string, string> Stems = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["gop"] = "republican",
        ["dems"] = "democrat",
        ["democratic"] = "democrat",
        ["scotus"] = "suprem",
        ["potus"] = "president",
        ["coronavirus"] = "covid",
        ["mln"] = "million",
        ["bln"] = "billion",
        ["trln"] = "trillion",
        ["pct"] = "percent",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The stem of the plain form; null where <paramref name="word"/> is no shorthand.</summary>
    public static string? Expand(string word) => Stems.GetValueOrDefault(word);
}
