using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Redress.Topics.Packs;

/// <summary>What a letter or a petition asks, in paragraphs with merge fields such as <c>{{ unknown }}</c>.</summary>
internal sealed partial record AskWording(IReadOnlyList<string> Paragraphs)
{
    /// <summary>All fields there are.</summary>
    public static FrozenSet<string> Fields { get; } =
        FrozenSet.Create(StringComparer.Ordinal, "headline", "publisher", "unknown", "commitment.who", "commitment.what");

    /// <summary>
    /// The paragraphs with their fields filled in. A paragraph with a field that has no value is left out, so that nothing is
    /// ever sent with a hole in it.
    /// </summary>
    public IReadOnlyList<string> Fill(IReadOnlyDictionary<string, string> values) =>
    [
        .. Paragraphs
            .Where(p => FieldsIn(p).All(f => values.TryGetValue(f.Name, out var value) && !string.IsNullOrWhiteSpace(value)))
            .Select(p => Field().Replace(p, field => values[field.Groups["name"].Value].Trim())),
    ];

    /// <summary>The fields a text uses, known or not, each with its offset.</summary>
    public static IEnumerable<(string Name, int Offset)> FieldsIn(string text) =>
        Field().Matches(text).Select(m => (m.Groups["name"].Value, m.Index));

    [GeneratedRegex(@"\{\{\s*(?<name>[^{}\s]*)\s*\}\}", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Field();
}
