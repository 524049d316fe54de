using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Redress.Domain.Letters;

/// <summary>Something a letter's text can say of its sender, its official or its story, written <c>{{ name }}</c>.</summary>
/// <param name="Name">As it stands between the braces.</param>
/// <param name="Meaning">One line for the desk.</param>
/// <param name="IsOptional">A paragraph that uses it is left out where there is nothing to say; without it the field stays open.</param>
public sealed partial record MergeField(string Name, string Meaning, bool IsOptional = false)
{
    /// <summary>All fields there are; no text can use another.</summary>
    public static IReadOnlyList<MergeField> All { get; } =
    [
        new("name", "the sender's name"),
        new("street", "the sender's street address"),
        new("city", "the sender's city"),
        new("state", "the sender's state"),
        new("zip", "the sender's ZIP code"),
        new("own_words", "why it matters to the sender, in their own words"),
        new("official.title", "Senator, Representative, …"),
        new("official.name", "the official's full name"),
        new("official.last_name", "the official's last name"),
        new("official.body", "the body they sit in"),
        new("official.area", "the area they represent"),
        new("headline", "the story's headline", true),
        new("publisher", "who published the story", true),
        new("fact", "the fact the sender cites, with its sentence number", true),
        new("ask", "the yes-or-no question", true),
        new("unknown", "what the story leaves open", true),
        new("commitment.who", "who promised something", true),
        new("commitment.what", "what they promised", true),
    ];

    private static readonly FrozenDictionary<string, MergeField> ByName = All.ToFrozenDictionary(field => field.Name, StringComparer.Ordinal);

    /// <summary>The fields in a text that do not exist.</summary>
    public static IReadOnlyList<string> UnknownIn(string text) => [.. NamesIn(text).Where(name => !ByName.ContainsKey(name)).Distinct(StringComparer.Ordinal)];

    /// <summary>
    /// Fills in what is known. A paragraph with an optional field that has no value is left out; any other field without a value stays as
    /// it is, which keeps the text from being sent.
    /// </summary>
    public static string Merge(string text, IReadOnlyDictionary<string, string?> values)
    {
        bool Has(string name) => values.TryGetValue(name, out var value) && !string.IsNullOrWhiteSpace(value);
        var kept = text.ReplaceLineEndings("\n").Split("\n\n").Where(paragraph => NamesIn(paragraph).All(name => Has(name) || ByName.GetValueOrDefault(name) is not { IsOptional: true }));
        return Field().Replace(string.Join("\n\n", kept), field => Has(field.Groups["name"].Value) ? values[field.Groups["name"].Value]!.Trim() : field.Value).Trim();
    }

    private static IEnumerable<string> NamesIn(string text) => Field().Matches(text).Select(field => field.Groups["name"].Value);

    [GeneratedRegex(@"\{\{\s*(?<name>[^{}]*?)\s*\}\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Field();
}
