using Microsoft.EntityFrameworkCore;
using Redress.Platform.Database;
using Redress.Platform.Jobs;

namespace Redress.Platform.Mail;

/// <summary>After a month no bounce comes any more, and nothing is known of a mail.</summary>
internal sealed record ForgetMail : IJob
{
    public static string Name => "mail.forget";
}

internal sealed class ForgetMailHandler(RedressDb db, IConfiguration configuration, TimeProvider clock) : IJobHandler<ForgetMail>
{
    public async Task RunAsync(ForgetMail job, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var kept = TimeSpan.FromDays(configuration.GetValue(MailOptions.KeptDays, MailOptions.DefaultKeptDays));
        await db.Set<MailRecord>().Where(mail => mail.At < now - kept).ExecuteDeleteAsync(cancel);
        await db.Set<MailSlot>().Where(slot => slot.At < now - MailCap.Window).ExecuteDeleteAsync(cancel);
    }
}
