using Redress.Domain;

namespace Redress.Platform.Mail;

/// <summary>One message to one person. Its text and its HTML part are made from the same blocks.</summary>
/// <param name="Kind">A stable name for counting and templates: "petitions.confirm".</param>
/// <param name="To">Where it goes.</param>
/// <param name="Subject">One line.</param>
/// <param name="Body">In order.</param>
internal sealed record OutgoingMail(string Kind, EmailAddress To, string Subject, params MailBlock[] Body)
{
    /// <summary>For mail a person may not want: the absolute address that takes a one-click unsubscribe by POST (RFC 8058) and shows a page with a button on GET.</summary>
    public string? UnsubscribeUrl { get; init; }

    /// <summary>Mail the person has just asked for (a confirmation, a sign-in link) goes out even where they unsubscribed from the rest; the cap of mails a day holds for all.</summary>
    public bool IsAskedFor { get; init; }
}

/// <summary>A piece of a message: <see cref="MailParagraph"/> or <see cref="MailButton"/>.</summary>
internal abstract record MailBlock;

internal sealed record MailParagraph(string Text) : MailBlock;

/// <summary>The one thing to do, as a link that looks like a button.</summary>
internal sealed record MailButton(string Label, string Url) : MailBlock;
