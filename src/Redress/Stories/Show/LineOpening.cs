using Redress.Domain.Stories;

namespace Redress.Stories.Show;

/// <summary>The name a line begins with, ready to stand before its text.</summary>
internal static class LineOpening
{
    /// <returns>"Ann Vale" before "will publish …", "Ann Vale:" before other words, null where the text names her itself.</returns>
    public static string? Of(BriefLine line) => line switch
    {
        { Who: { } who } when line.Text.StartsWith(who, StringComparison.Ordinal) => null,
        { Kind: BriefLineKind.Promised, Who: { } who } when line.Text is [var first, ..] && char.IsLower(first) => who,
        { Who: { } who, Role: { } role, Kind: BriefLineKind.Said } => $"{who} ({role}):",
        { Who: { } who } => $"{who}:",
        { Kind: BriefLineKind.Said } => "Speaker not named:",
        _ => null,
    };
}
