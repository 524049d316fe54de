using System.Text.RegularExpressions;

namespace Redress.Domain.Letters;

/// <summary>A text without a hole in it: only such a text is sent, shown for sending, or printed.</summary>
public sealed partial record FinishedText
{
    private FinishedText(string value) => Value = value;

    public string Value { get; }

    /// <exception cref="ArgumentException">It has a hole.</exception>
    public static FinishedText Of(string text) => Holes(text) is [] ? new FinishedText(text)
        : throw new ArgumentException($"The text has holes: {string.Join(", ", Holes(text))}.", nameof(text));

    /// <summary>What still has to be filled in: everything in square brackets or double braces.</summary>
    public static IReadOnlyList<string> Holes(string text) => [.. Hole().Matches(text).Select(hole => hole.Value).Distinct(StringComparer.Ordinal)];

    /// <summary>Somebody's words to stand in a letter: brackets of their own would look like a hole, so they become round.</summary>
    public static string Quoted(string words) => words.Replace('[', '(').Replace(']', ')').Replace('{', '(').Replace('}', ')');

    public override string ToString() => Value;

    [GeneratedRegex(@"\[[^\[\]]{0,200}\]|\{\{.{0,200}?\}\}|\{%.{0,200}?%\}|\{\{|\}\}", RegexOptions.ExplicitCapture | RegexOptions.Singleline, 1000)]
    private static partial Regex Hole();
}
