using Redress.Domain.Stories;
using Redress.Stories.Show;

namespace Redress.Stories.Act;

/// <summary>What a story gives to the wording of an ask.</summary>
internal static class AskFields
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

    /// <summary>Who undertook to do what, where the line is worded as an act ("call NATO") or as "… will call NATO".</summary>
    private static (string Who, string What)? Act(BriefLine line)
    {
        if (line.Who is not { } who)
        {
            return null;
        }

        var will = $"{who} will ";
        var what = line.Text.StartsWith(will, StringComparison.Ordinal) ? line.Text[will.Length..] : line.Text;
        return what.Length > 0 && char.IsLower(what[0]) ? (who, what.TrimEnd('.')) : null;
    }
}
