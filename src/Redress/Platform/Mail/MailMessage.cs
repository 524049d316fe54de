using MimeKit;
using MimeKit.Utils;
using Redress.Platform.Web;
using Redress.Platform.Web.Languages;

namespace Redress.Platform.Mail;

/// <summary>Makes the message that goes over the wire. A name, subject or address can never add a header: all lose their control characters, and MimeKit encodes the rest.</summary>
internal sealed class MailMessage(IConfiguration configuration, Mailer mailer, Site site, Texts texts, TimeProvider clock)
{
    public MimeMessage Of(Guid id, OutgoingMail mail)
    {
        var settings = MailSettings.Of(configuration);
        var message = new MimeMessage
        {
            Subject = OneLine(mail.Subject),
            Date = clock.GetUtcNow(),
            MessageId = $"{mailer.MessageName(id)}@{settings.From.Domain}",
            Body = Body(mail),
        };
        message.From.Add(mail.FromName is { } name ? new MailboxAddress(OneLine(name), settings.From.Address) : settings.From);
        message.To.Add(new MailboxAddress(null, mail.To.Address));

        if (mail.ReplyTo is { } reply)
        {
            message.ReplyTo.Add(new MailboxAddress(null, reply.Address));
        }

        message.Headers.Add("Auto-Submitted", "auto-generated");
        message.Headers.Add("X-Redress-Kind", OneLine(mail.Kind));

        if (mail.UnsubscribeUrl is { } unsubscribe)
        {
            message.Headers.Add(HeaderId.ListUnsubscribe, $"<{new Uri(unsubscribe).AbsoluteUri}>");
            message.Headers.Add(HeaderId.ListUnsubscribePost, "List-Unsubscribe=One-Click");
        }

        return message;
    }

    private MultipartAlternative Body(OutgoingMail mail)
    {
        var footer = Footer(mail);
        var alternative = new MultipartAlternative
        {
            Part("plain", MailText.Of(mail.Body, footer), mail.Language),
            Part("html", MailHtml.Of(mail, footer), mail.Language),
        };

        // The default boundary tells the time and the process; a repeat of a message should be the same message.
        alternative.Boundary = $"=_{MimeUtils.GenerateMessageId("part").Split('@')[0]}";
        return alternative;
    }

    private static TextPart Part(string kind, string text, string language)
    {
        var part = new TextPart(kind) { Text = text };
        part.Headers.Add("Content-Language", OneLine(language));
        return part;
    }

    private MailFooter Footer(OutgoingMail mail) => Cultures.In(mail.Language, () => new MailFooter(
        mail.IsForOffice
            ? texts["Written by {0} and sent through {1}. An answer goes to the writer.", mail.FromName, site.Name]
            : mail.IsAskedFor
            ? texts["You get this mail because somebody entered this address at {0}. If it was not you, you need do nothing.", site.Name]
            : texts["You get this mail from {0} because you asked for it earlier.", site.Name],
        mail.UnsubscribeUrl is { } url ? new MailLink(texts["Stop these mails"], new Uri(url).AbsoluteUri) : null));

    private static string OneLine(string text) => string.Concat(text.Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c)).Trim();
}

/// <summary>What stands under every message.</summary>
internal sealed record MailFooter(string Why, MailLink? Unsubscribe);
