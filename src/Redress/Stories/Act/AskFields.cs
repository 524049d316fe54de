using System.Text.RegularExpressions;
using Redress.Domain.Stories;
using Redress.Stories.Show;

namespace Redress.Stories.Act;

/// <summary>What a story gives to the wording of an ask.</summary>
internal static partial class AskFields
{
    public static IReadOnlyDictionary<string, string> Of(ActionPage page)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["headline"] = page.Story.Headline,
            ["publisher"] = page.Story.Publisher ?? "",
            ["unknown"] = page.Lines(BriefLineKind.Unknown) is [var open, ..] ? open.Text : "",
        };

        if (page.Lines(BriefLineKind.Promised).Select(Act).FirstOrDefault(act => act is not null) is var (who, what))
        {
            (fields["commitment.who"], fields["commitment.what"]) = (who, what);
        }

        return fields;
    }

    /// <summary>Who undertook to do what, where the line tells it of them ("will call NATO", "plans to call NATO").</summary>
    private static (string Who, string What)? Act(BriefLine line)
    {
        if (line.Who is not { } who)
        {
            return null;
        }

        var told = line.Text.StartsWith(who, StringComparison.Ordinal) ? line.Text[who.Length..].TrimStart() : line.Text;
        return Undertaking().Match(told) is { Success: true } match ? (who, match.Groups["what"].Value.TrimEnd('.')) : null;
    }

    [GeneratedRegex(@"\A(will|(\w+ )?\w+ to) (?<what>\p{Ll}.*)\z", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.Singleline)]
    private static partial Regex Undertaking();
}
