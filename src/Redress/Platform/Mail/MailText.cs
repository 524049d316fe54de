namespace Redress.Platform.Mail;

/// <summary>The text part: for people who read mail as text, and for machines that read it aloud.</summary>
internal static class MailText
{
    public static string Of(IEnumerable<MailBlock> body, MailFooter footer) =>
        string.Join("\n\n", body.Select(Block)) + $"\n\n-- \n{footer.Why}{(footer.Unsubscribe is { } stop ? $"\n{stop.Label}: {stop.Url}" : "")}\n";

    private static string Block(MailBlock block) => block switch
    {
        MailParagraph paragraph => paragraph.Text.ReplaceLineEndings("\n").Trim(),
        MailButton button => $"{button.Label}:\n{button.Url}",
        MailHeading heading => heading.Text.ToUpperInvariant(),
        MailLink link => $"* {link.Label}\n{(link.Note is { } note ? $"  {note}\n" : "")}  {link.Url}",
        _ => throw new InvalidOperationException($"Unknown block {block.GetType().Name}."),
    };
}
