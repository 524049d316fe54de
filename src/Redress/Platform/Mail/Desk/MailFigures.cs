using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Redress.Platform.Database;
using Redress.Platform.Jobs;

namespace Redress.Platform.Mail.Desk;

/// <summary>What an administrator needs to know of the mail, without anybody's address.</summary>
/// <param name="Days">Mails by day and kind, newest first.</param>
/// <param name="Dead">Mails given up.</param>
/// <param name="Queued">How many are still to go.</param>
/// <param name="Suppressed">How many mailboxes get no mail, by reason.</param>
internal sealed record MailFigures(IReadOnlyList<MailCount> Days, IReadOnlyList<DeadMail> Dead, int Queued, IReadOnlyDictionary<SuppressionReason, int> Suppressed)
{
    private const int MostDays = 14;

    public static async Task<MailFigures> OfAsync(RedressDb db, DateTimeOffset now, CancellationToken cancel)
    {
        var since = DateOnly.FromDateTime(now.UtcDateTime).AddDays(-MostDays);
        var days = await db.Set<MailRecord>().Where(mail => mail.Day >= since)
            .GroupBy(mail => new { mail.Day, mail.Kind, mail.State })
            .Select(group => new MailCount(group.Key.Day, group.Key.Kind, group.Key.State, group.Count()))
            .ToListAsync(cancel);
        var jobs = db.Set<JobRow>().AsNoTracking().Where(job => job.Name == SendMail.Name);
        var dead = await jobs.Where(job => job.DeadAt != null).OrderByDescending(job => job.DeadAt).ToListAsync(cancel);
        return new MailFigures(
            [.. days.OrderByDescending(count => count.Day).ThenBy(count => count.Kind, StringComparer.Ordinal).ThenBy(count => count.State)],
            [.. dead.Select(DeadMail.Of)],
            await jobs.CountAsync(job => job.DeadAt == null, cancel),
            await db.Set<SuppressedMailbox>().GroupBy(suppressed => suppressed.Reason).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, cancel));
    }
}

internal sealed record MailCount(DateOnly Day, string Kind, MailState State, int Count);

/// <param name="Job">The number of its job.</param>
/// <param name="Kind">What kind of mail it is.</param>
/// <param name="At">When it was given up.</param>
/// <param name="Why">The last failure.</param>
internal sealed record DeadMail(long Job, string Kind, DateTimeOffset At, string Why)
{
    public static DeadMail Of(JobRow job) => new(job.Id, JsonSerializer.Deserialize<SendMail>(job.Payload, Outbox.Json)!.Kind, job.DeadAt!.Value, job.LastError ?? "");
}
