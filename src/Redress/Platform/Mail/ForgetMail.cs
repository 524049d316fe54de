using Microsoft.EntityFrameworkCore;
using MimeKit;
using Redress.Platform.Database;
using Redress.Platform.Jobs;

namespace Redress.Platform.Mail;

/// <summary>After a month no bounce comes any more, and nothing is known of a mail; where mails are files, those go too.</summary>
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
        await ForgetFilesAsync(MailSettings.Of(configuration), now - kept, cancel);
    }

    private static async Task ForgetFilesAsync(MailSettings settings, DateTimeOffset before, CancellationToken cancel)
    {
        if (!settings.IsFolder || !Directory.Exists(settings.Folder))
        {
            return;
        }

        foreach (var file in Directory.GetFiles(settings.Folder, "*.eml"))
        {
            var headers = await HeaderList.LoadAsync(file, cancel);

            if (MimeKit.Utils.DateUtils.TryParse(headers[HeaderId.Date] ?? "", out var sent) && sent < before)
            {
                File.Delete(file);
            }
        }
    }
}
