using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using MimeKit;
using Redress.Domain;
using Redress.Platform.Database;
using Redress.Platform.Jobs;
using Redress.Platform.Mail;

namespace Redress.Petitions.Manage;

/// <summary>Takes back what was to be mailed to somebody who wants to be forgotten, and the files of mails where no mail server is.</summary>
internal sealed class ForgetMails(RedressDb db, Mailer mailer, MailSettings settings)
{
    public async Task RunAsync(EmailAddress address, CancellationToken cancel)
    {
        foreach (var job in await db.Set<JobRow>().AsNoTracking().Where(job => job.Name == SendMail.Name).ToListAsync(cancel))
        {
            if (mailer.Open(JsonSerializer.Deserialize<SendMail>(job.Payload, Outbox.Json)!).To.Equals(address))
            {
                await db.Set<JobRow>().Where(row => row.Id == job.Id).ExecuteDeleteAsync(cancel);
            }
        }

        if (!settings.IsFolder || !Directory.Exists(settings.Folder))
        {
            return;
        }

        foreach (var file in Directory.GetFiles(settings.Folder, "*.eml"))
        {
            if (await IsToAsync(file, address, cancel))
            {
                File.Delete(file);
            }
        }
    }

    private static async Task<bool> IsToAsync(string file, EmailAddress address, CancellationToken cancel)
    {
        await using var stream = File.OpenRead(file);
        using var mail = await MimeMessage.LoadAsync(stream, cancel);
        return mail.To.Mailboxes.Any(to => EmailAddress.TryParse(to.Address, null, out var known) && known.Equals(address));
    }
}
