namespace Redress.Moderation;

/// <summary>A thing that a moderator sees as texts under labels; what <see cref="View"/> shows.</summary>
/// <param name="Parts">Labels in English, and texts, which keep their lines.</param>
internal sealed record PlainSubject(params IReadOnlyList<(string Label, string Text)> Parts)
{
    public const string View = "/Moderation/Decide/_PlainSubject.cshtml";
}
