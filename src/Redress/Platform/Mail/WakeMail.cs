using Microsoft.EntityFrameworkCore;
using Redress.Platform.Database;
using Redress.Platform.Jobs;

namespace Redress.Platform.Mail;

/// <summary>Once a mail server that was away is back, what failed for want of it goes at once, also what was given up meanwhile.</summary>
internal sealed record WakeMail : IJob
{
    public static string Name => "mail.wake";
}

internal sealed class WakeMailHandler(RedressDb db, IMailTransport transport, JobSignal signal, TimeProvider clock) : IJobHandler<WakeMail>
{
    public async Task RunAsync(WakeMail job, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var stuck = db.Set<JobRow>().Where(row =>
            row.Name == SendMail.Name && row.LastError != null && row.LastError.StartsWith(nameof(MailServerAwayException)) && (row.DeadAt != null || row.DueAt > now));

        if (await stuck.AnyAsync(cancel) && await transport.IsThereAsync(cancel))
        {
            await stuck.ExecuteUpdateAsync(row => row.SetProperty(r => r.DueAt, now).SetProperty(r => r.DeadAt, (DateTimeOffset?)null).SetProperty(r => r.Tries, 0), cancel);
            signal.Raise();
        }
    }
}
