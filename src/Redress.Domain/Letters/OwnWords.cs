using System.Text.RegularExpressions;

namespace Redress.Domain.Letters;

/// <summary>Which words of a letter are the sender's own: those that stand in no run of four words of the text that was suggested to them.</summary>
public static partial class OwnWords
{
    private const int Run = 4;

    /// <summary>The text cut into pieces, each wholly the sender's own or wholly suggested.</summary>
    public static IReadOnlyList<(string Text, bool IsOwn)> Pieces(string text, string suggested)
    {
        var words = Word().Matches(text);
        var own = Own([.. words.Select(Plain)], suggested);
        var pieces = new List<(string, bool)>();
        var start = 0;

        for (var i = 0; i < words.Count; i++)
        {
            if (i + 1 == words.Count || own[i] != own[i + 1])
            {
                // A piece of one's own ends with its last word; the space after it belongs to what follows.
                var end = i + 1 == words.Count ? text.Length : own[i] ? words[i].Index + words[i].Length : words[i + 1].Index;
                pieces.Add((text[start..end], own[i]));
                start = end;
            }
        }

        return pieces;
    }

    /// <summary>The share of the words that is the sender's own, 0 to 1.</summary>
    public static double Share(string text, string suggested)
    {
        var own = Own([.. Word().Matches(text).Select(Plain)], suggested);
        return own.Length == 0 ? 0 : (double)own.Count(isOwn => isOwn) / own.Length;
    }

    private static bool[] Own(List<string> words, string suggested)
    {
        var known = Runs([.. Word().Matches(suggested).Select(Plain)]).ToHashSet(StringComparer.Ordinal);
        var own = Enumerable.Repeat(true, words.Count).ToArray();

        foreach (var (run, i) in Runs(words).Select((run, i) => (run, i)).Where(item => known.Contains(item.run)))
        {
            own.AsSpan(i, Math.Min(Run, own.Length - i)).Clear();
        }

        return own;
    }

    private static IEnumerable<string> Runs(List<string> words) => words.Count == 0 ? []
        : words.Count < Run ? [string.Join(' ', words)]
        : Enumerable.Range(0, words.Count - Run + 1).Select(i => string.Join(' ', words.GetRange(i, Run)));

    private static string Plain(Match word) => NoLetter().Replace(word.Value, "").ToLowerInvariant();

    [GeneratedRegex(@"\S+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Word();

    [GeneratedRegex(@"[^\p{L}\p{N}]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NoLetter();
}
