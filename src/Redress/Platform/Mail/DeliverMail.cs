using Redress.Platform.Database;
using Redress.Platform.Jobs;

namespace Redress.Platform.Mail;

/// <summary>Delivers one mail. Run again after a failure it sends the same message with the same Message-ID; run again after success it does nothing.</summary>
internal sealed class DeliverMail(
    RedressDb db, Mailer mailer, MailRecords records, Suppressions suppressions, MailCap cap, MailMessage compose, IMailTransport transport, TimeProvider clock) : IJobHandler<SendMail>
{
    /// <summary>A confirmation that comes later than this has lost its point, and an attacker must not fill somebody's weeks.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(7);

    public async Task RunAsync(SendMail job, CancellationToken cancel)
    {
        var known = await records.FindAsync(job.Id, cancel);

        if (known is { State: not MailState.Waiting })
        {
            return;
        }

        var mail = mailer.Open(job);
        var record = known ?? New(job, mail);

        if (await suppressions.ReasonAsync(mail, cancel) is { } reason)
        {
            await records.SaveAsync(record, MailState.Suppressed, $"The mailbox is on the suppression list: {reason}.", null, cancel);
        }
        else if (!mail.IsForOffice && await cap.TakeAsync(record.Mailbox, job.Id, cancel) is { } later)
        {
            await WaitAsync(job, mail, record, later, cancel);
        }
        else
        {
            await SendAsync(job, mail, record, cancel);
        }
    }

    private async Task SendAsync(SendMail job, OutgoingMail mail, MailRecord record, CancellationToken cancel)
    {
        using var message = compose.Of(job.Id, mail);

        switch (await transport.SendAsync(job.Id, message, cancel))
        {
            case MailTaken:
                await cap.SentAsync(job.Id, CancellationToken.None);
                await records.SaveAsync(record, MailState.Sent, null, null, CancellationToken.None);
                break;
            case MailRefused refused:
                await records.SaveAsync(record, MailState.Refused, refused.Why, SuppressionReason.Bounced, CancellationToken.None);
                break;
        }
    }

    /// <summary>Over the cap a mail is not lost: it waits until it may go.</summary>
    private async Task WaitAsync(SendMail job, OutgoingMail mail, MailRecord record, DateTimeOffset later, CancellationToken cancel)
    {
        var since = job.WaitingSince ?? clock.GetUtcNow();

        if (later > mail.NotAfter)
        {
            await records.SaveAsync(record, MailState.Expired, "So many mails were asked for to this mailbox that it would have come too late.", null, cancel);
            return;
        }

        if (later - since > LongestWait)
        {
            await records.SaveAsync(record, MailState.Expired, "So many mails were asked for to this mailbox that it would have waited more than a week.", null, cancel);
            return;
        }

        db.Enqueue(job with { WaitingSince = since }, later);
        await records.SaveAsync(record, MailState.Waiting, null, null, cancel);
    }

    private MailRecord New(SendMail job, OutgoingMail mail) => new()
    {
        Id = job.Id,
        Kind = job.Kind,
        About = mail.About,
        Mailbox = mailer.Mailbox(mail.To),
        State = MailState.Waiting,
        At = clock.GetUtcNow(),
        Day = default,
    };
}
