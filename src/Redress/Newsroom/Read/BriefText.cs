using System.Globalization;
using System.Text;
using Redress.Reading;

namespace Redress.Newsroom.Read;

/// <summary>A reading as a person reads it in a terminal or a file: the header, the brief with ¶ numbers, and the numbered source.</summary>
internal static class BriefText
{
    private const int Width = 88;

    public static string Of(StoryReading reading)
    {
        var page = new StringBuilder();
        Head(page, reading);
        Section(page, "WHAT HAPPENED", Lines(reading, LineKind.Happened), "No line of what happened could be drawn from the text.");
        Section(page, "WHAT WAS SAID", Lines(reading, LineKind.Said), "Nobody is quoted with a name to it.");
        Section(page, "WHAT WAS PROMISED", Lines(reading, LineKind.Promised), "No commitment was found.");
        Section(page, "WHAT IS NOT KNOWN", Lines(reading, LineKind.Unknown), "The story names nothing that is unknown.");
        Section(page, "THE STORY", [.. reading.Sentences.Select(sentence => (sentence.Text, $"¶ {Number(sentence.N)} "))], "No sentence was found.");
        return page.ToString().TrimEnd();
    }

    private static void Head(StringBuilder page, StoryReading reading)
    {
        var article = reading.Article;
        Wrap(page, article.Headline is "" ? "(no headline found)" : article.Headline, "", "");
        string?[] facts = [article.Publisher, article.Author, Time(article.Published)];
        Wrap(page, facts.Any(fact => fact is not null) ? string.Join(" · ", facts.OfType<string>()) : "(no publisher, author or date found)", "", "");
        Wrap(page, article.Url?.AbsoluteUri ?? "", "", "");
        Wrap(page, reading.Topics is []
            ? "Topics: none has evidence in the text."
            : "Topics: " + string.Join("; ", reading.Topics.Select(topic => $"{topic.Name} ({Cites(topic.Because)})")), "", "        ");
        Wrap(page, article.Problem is { } problem ? $"Note: {problem}" : "", "", "      ");
    }

    private static List<(string Text, string Mark)> Lines(StoryReading reading, LineKind kind) =>
        [.. reading.Lines.Where(line => line.Kind == kind).Select(line => ($"{Speaker(line)}{(line.IsQuoted ? $"“{line.Text}”" : line.Text)} ({Cites(line.Cites)})", "  - "))];

    private static string Speaker(Line line) => line switch
    {
        { Who: { } who, Role: { } role } when !line.Text.Contains(who, StringComparison.Ordinal) => $"{who}, {role}: ",
        { Who: { } who } when !line.Text.Contains(who, StringComparison.Ordinal) => $"{who}: ",
        _ => "",
    };

    private static void Section(StringBuilder page, string title, IReadOnlyList<(string Text, string Mark)> lines, string nothing)
    {
        page.AppendLine().AppendLine(title);

        foreach (var (text, mark) in lines is [] ? [(nothing, "  ")] : lines)
        {
            Wrap(page, text, mark, new string(' ', mark.Length));
        }
    }

    private static string Cites(IReadOnlyList<int> cites) => $"¶ {string.Join(", ", cites.Select(Number))}";

    private static string Number(int n) => n.ToString(CultureInfo.InvariantCulture);

    private static string? Time(Published? published) => published switch
    {
        null => null,
        { Time: null, Day: var day } => day.ToString("D", CultureInfo.InvariantCulture),
        { Offset: null } at => at.Instant.ToString("dddd, dd MMMM yyyy HH:mm", CultureInfo.InvariantCulture),
        { } at => at.Instant.ToString("dddd, dd MMMM yyyy HH:mm zzz", CultureInfo.InvariantCulture),
    };

    /// <summary>Breaks between words. Control characters are left out, so that a page cannot drive the reader's terminal.</summary>
    private static void Wrap(StringBuilder page, string text, string first, string next)
    {
        var words = string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c)).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var line = new StringBuilder(first);

        for (var i = 0; i < words.Length; i++)
        {
            if (i > 0 && line.Length + 1 + words[i].Length > Width)
            {
                page.AppendLine(line.ToString());
                line.Clear().Append(next).Append(words[i]);
            }
            else
            {
                line.Append(i > 0 ? " " : "").Append(words[i]);
            }
        }

        if (words.Length > 0)
        {
            page.AppendLine(line.ToString());
        }
    }
}
