using System.Text;
using Redress.Domain.Stories;
using Redress.Stories.Show;

namespace Redress.Stories.Act;

/// <summary>The letter a reader can send about a story: what the report leaves open, what was promised, and what is asked.</summary>
internal static class Letter
{
    public const string Name = "your name";
    public const string Place = "your town and ZIP code";
    public const string Official = "title and name of the official";

    private const int MostLines = 3;
    private const int LongestSubject = 90;

    public static string Subject(ActionPage page) =>
        Shorten($"Question from a constituent: {page.Story.Headline}", LongestSubject);

    public static string Body(ActionPage page)
    {
        var letter = new StringBuilder();
        letter.Append("Dear [" + Official + "],\n\n");
        letter.Append("I live in [" + Place + "]. I am writing about the report “" + page.Story.Headline + "”" + Origin(page.Story) + ".\n\n");
        AppendList(letter, "It leaves these points open:", page.Lines(BriefLineKind.Unknown).Select(line => line.Text));
        AppendList(letter, "It reports these commitments:", page.Lines(BriefLineKind.Promised).Select(Commitment));

        foreach (var ask in Asks(page))
        {
            letter.Append(ask).Append("\n\n");
        }

        return letter.Append("Please write back and tell me what you will do.\n\nSincerely,\n[" + Name + "]").ToString();
    }

    /// <summary>The strongest topic's own wording; without a topic, a plain request for answers.</summary>
    private static IReadOnlyList<string> Asks(ActionPage page)
    {
        var asks = page.Packs is [{ LetterAsk: var wording }, ..] ? wording.Fill(Fields(page)) : [];
        return asks.Count > 0 ? asks : ["Please find out what the public should know about this, and say publicly what you learn."];
    }

    private static Dictionary<string, string> Fields(ActionPage page)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["headline"] = page.Story.Headline,
            ["publisher"] = page.Story.Publisher ?? "",
        };

        return fields;
    }

    private static void AppendList(StringBuilder letter, string introduction, IEnumerable<string> items)
    {
        var list = items.Take(MostLines).ToList();
        if (list.Count > 0)
        {
            letter.Append(introduction).Append('\n').AppendJoin('\n', list.Select(item => $"- {item}")).Append("\n\n");
        }
    }

    private static string Commitment(BriefLine line) => line.Who is { } who && !line.Text.Contains(who, StringComparison.Ordinal) ? $"{who}: {line.Text}" : line.Text;

    private static string Origin(Story story)
    {
        string?[] known = [story.Publisher, story.Reported is { } reported ? ReportedTime.Words(reported with { HasTime = false }) : null];
        var origin = string.Join(", ", known.OfType<string>());
        return origin.Length > 0 ? $" ({origin})" : "";
    }

    private static string Shorten(string text, int most) =>
        text.Length <= most ? text : text[..text.LastIndexOf(' ', most - 1)].TrimEnd(',', ';', ':', ' ') + " …";
}
