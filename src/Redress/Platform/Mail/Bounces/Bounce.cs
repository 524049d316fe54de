using MimeKit;

namespace Redress.Platform.Mail.Bounces;

/// <summary>A report about a mail of ours.</summary>
/// <param name="Mail">Which mail.</param>
/// <param name="Kind">What the report says.</param>
/// <param name="Why">In the words of whoever reports, without addresses.</param>
internal sealed record Bounce(Guid Mail, BounceKind Kind, string Why);

internal enum BounceKind
{
    /// <summary>There is no such mailbox.</summary>
    Hard,

    /// <summary>It was not delivered, for a reason that may pass: a full mailbox, a policy, a timeout.</summary>
    Soft,

    /// <summary>The reader pressed "junk" (RFC 5965).</summary>
    Complaint,
}

/// <summary>Reads reports: delivery status (RFC 3464) and complaints (RFC 5965). Only a report that carries a Message-ID of ours counts, so nobody can have a stranger's address suppressed.</summary>
internal sealed class BounceReader(Mailer mailer)
{
    /// <returns>Null for a message that is no report about a mail of ours, or reports no failure.</returns>
    public Bounce? Read(MimeMessage message) => message.Body is MultipartReport report && Original(report) is { } mail ? Read(report, mail) : null;

    private static Bounce? Read(MultipartReport report, Guid mail)
    {
        if (string.Equals(report.ReportType, "feedback-report", StringComparison.OrdinalIgnoreCase))
        {
            return new Bounce(mail, BounceKind.Complaint, "The reader reported it as unwanted.");
        }

        var failed = report.OfType<MessageDeliveryStatus>().SelectMany(status => status.StatusGroups).FirstOrDefault(group => Is(group["Action"], "failed"));
        return failed is null ? null : new Bounce(mail, IsHard(failed) ? BounceKind.Hard : BounceKind.Soft, SmtpRefusal.WithoutAddresses(failed["Diagnostic-Code"] ?? failed["Status"] ?? "failed"));
    }

    private static bool IsHard(HeaderList group) => group["Status"]?.Trim().Split(' ')[0] is { } status && SmtpRefusal.IsHard(status);

    private static bool Is(string? value, string wanted) => string.Equals(value?.Trim(), wanted, StringComparison.OrdinalIgnoreCase);

    /// <summary>The mail the report is about, by the Message-ID in the part that returns it or its headers.</summary>
    private Guid? Original(MultipartReport report) => report
        .Select(part => part switch
        {
            MessagePart returned => returned.Message?.MessageId,
            TextPart { ContentType.MediaSubtype: "rfc822-headers" } headers => HeaderIn(headers.Text, "Message-ID"),
            _ => null,
        })
        .Select(id => id is null ? null : mailer.ReadMessageName(id.Trim('<', '>', ' ').Split('@')[0]))
        .FirstOrDefault(mail => mail is not null);

    private static string? HeaderIn(string headers, string name)
    {
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(headers.TrimEnd() + "\r\n\r\n"));
        return HeaderList.Load(stream)[name];
    }
}
