using System.Text.Json.Serialization;
using Redress.Domain;

namespace Redress.Platform.Mail;

/// <summary>One message to one person. Its text and its HTML part are made from the same blocks.</summary>
/// <param name="Kind">A stable name for counting and for whoever wants to know what became of it: "petitions.confirm".</param>
/// <param name="To">Where it goes.</param>
/// <param name="Subject">One line.</param>
/// <param name="Body">In order.</param>
internal sealed record OutgoingMail(string Kind, EmailAddress To, string Subject, params MailBlock[] Body)
{
    /// <summary>The language its texts are written in, a BCP 47 tag.</summary>
    public string Language { get; init; } = "en";

    /// <summary>For mail a person may not want: the absolute address that takes a one-click unsubscribe by POST (RFC 8058) and shows a page with a button on GET.</summary>
    public string? UnsubscribeUrl { get; init; }

    /// <summary>Mail the person has just asked for (a confirmation, a sign-in link) goes out even where they unsubscribed from the rest; the cap of mails a day holds for all.</summary>
    public bool IsAskedFor { get; init; }

    /// <summary>Where an answer should go; null for mail nobody reads answers to.</summary>
    public EmailAddress? ReplyTo { get; init; }

    /// <summary>The sender's name in front of our address; null for the site's own.</summary>
    public string? FromName { get; init; }

    /// <summary>A letter to an office, which many people write to: the cap of mails a day guards people, not offices, and the lines below it are for an office.</summary>
    public bool IsForOffice { get; init; }

    /// <summary>When it has lost its point: over the cap of mails a day it waits no longer than this.</summary>
    public DateTimeOffset? NotAfter { get; init; }

    /// <summary>What it is about, for <see cref="IMailOutcome"/>: the id of a signature, a delivery, a follow.</summary>
    public Guid? About { get; init; }
}

/// <summary>A piece of a message: <see cref="MailParagraph"/>, <see cref="MailButton"/>, <see cref="MailHeading"/> or <see cref="MailLink"/>.</summary>
[JsonDerivedType(typeof(MailParagraph), "paragraph")]
[JsonDerivedType(typeof(MailButton), "button")]
[JsonDerivedType(typeof(MailHeading), "heading")]
[JsonDerivedType(typeof(MailLink), "link")]
internal abstract record MailBlock;

/// <param name="Text">Plain text; its line breaks are kept.</param>
internal sealed record MailParagraph(string Text) : MailBlock;

/// <summary>The one thing to do, as a link that looks like a button.</summary>
internal sealed record MailButton(string Label, string Url) : MailBlock;

/// <summary>Begins a part of a long message.</summary>
internal sealed record MailHeading(string Text) : MailBlock;

/// <summary>One of several things to read, with a line about it.</summary>
internal sealed record MailLink(string Label, string Url, string? Note = null) : MailBlock;
