using System.Text.RegularExpressions;
using Redress.Reading.Extraction.Metadata;

namespace Redress.Reading.Extraction;

/// <summary>Reads plain text: first line the headline; then optionally <c>publisher -- date</c> and <c>Categories: a, b</c>; then the text.</summary>
public static partial class TextArticle
{
    /// <summary>A longer first line is a paragraph, not a headline.</summary>
    private const int LongestHeadline = 250;

    /// <summary>Never throws. Without lines of this form, everything below the headline is text.</summary>
    public static Article Parse(string text)
    {
        var lines = text.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim()).ToList();
        var at = Skip(lines, 0);
        var headline = at < lines.Count && lines[at].Length <= LongestHeadline ? lines[at++] : "";
        var origin = Match(Origin(), lines, ref at);
        var categories = Match(Categories(), lines, ref at);
        origin ??= Match(Origin(), lines, ref at);
        return new Article
        {
            Headline = headline,
            Publisher = origin?.Groups["publisher"].Value,
            Published = DateText.TryParse(origin?.Groups["date"].Value, "en-US", out var date) ? date : null,
            Categories = categories?.Groups["names"].Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [],
            Text = string.Join("\n\n", Paragraphs(lines[at..])),
            Problem = Skip(lines, at) == lines.Count ? "The text is empty." : null,
        };
    }

    /// <summary>The next line that is not blank, where it has this form.</summary>
    private static Match? Match(Regex form, List<string> lines, ref int at)
    {
        var next = Skip(lines, at);
        if (next == lines.Count || form.Match(lines[next]) is not { Success: true } match
            || (match.Groups["date"] is { Success: true } date && !DateText.TryParse(date.Value, "en-US", out _)))
        {
            return null;
        }

        at = next + 1;
        return match;
    }

    private static int Skip(List<string> lines, int at)
    {
        while (at < lines.Count && lines[at].Length == 0)
        {
            at++;
        }

        return at;
    }

    private static List<string> Paragraphs(List<string> lines)
    {
        var paragraphs = new List<string>();
        var stretch = new List<string>();
        foreach (var line in lines.Append(""))
        {
            if (line.Length > 0)
            {
                stretch.Add(line);
                continue;
            }

            paragraphs.AddRange(IsWrapped(stretch) ? [string.Join(' ', stretch)] : stretch);
            stretch.Clear();
        }

        return paragraphs;
    }

    /// <summary>Lines cut at a margin are of like length and mostly end within a sentence; else each line is a paragraph.</summary>
    private static bool IsWrapped(List<string> lines) =>
        lines.Count > 1
        && lines.SkipLast(1).All(line => line.Length is >= 40 and <= 120)
        && 2 * lines.SkipLast(1).Count(line => !(line.TrimEnd('"', '”', '’', '\'', ')') is [.., '.' or '!' or '?' or ':'])) > lines.Count - 1;

    [GeneratedRegex(@"^(?<publisher>\S.{0,118}?)\s+(?:--|–|—)\s+(?<date>.{4,100})$", RegexOptions.None, matchTimeoutMilliseconds: 500)]
    private static partial Regex Origin();

    [GeneratedRegex(@"^Categories:\s*(?<names>.+)$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Categories();
}
