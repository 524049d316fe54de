using System.Text.RegularExpressions;
using Redress.Topics.Packs;

namespace Redress.Share.Posts;

/// <summary>Tags in CamelCase, so that a screen reader says the words: <c>#CleanWater</c>, not <c>#cleanwater</c>.</summary>
internal static partial class Hashtags
{
    private const int Most = 3;

    /// <summary>The packs' own tags; of a pack without any, its name.</summary>
    public static IReadOnlyList<string> Of(IEnumerable<TopicPack> packs) =>
        [.. packs.SelectMany(pack => pack.Hashtags.Count > 0 ? pack.Hashtags : [pack.Name])
            .Select(CamelCase).Where(tag => tag.Length > 1).Distinct(StringComparer.OrdinalIgnoreCase).Take(Most)];

    /// <summary>Words joined, each with a capital; capitals inside a word stay.</summary>
    public static string CamelCase(string words) =>
        "#" + string.Concat(Words().Matches(words.Replace("&", " and ", StringComparison.Ordinal)).Select(word => char.ToUpperInvariant(word.Value[0]) + word.Value[1..]));

    [GeneratedRegex(@"[\p{L}\p{M}\p{Nd}]+", RegexOptions.NonBacktracking)]
    private static partial Regex Words();
}
