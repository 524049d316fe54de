using MimeKit;
using Redress.Platform.Jobs;

namespace Redress.Platform.Mail.Bounces;

/// <summary>What was made of one file: a <see cref="Bounce"/> that was noted, or that it is no report about a mail of ours.</summary>
internal enum BounceAnswer
{
    Hard,
    Soft,
    Complaint,

    /// <summary>No report of a failure, or about no mail that is still known.</summary>
    NotOurs,

    NotReadable,
}

/// <summary>Takes in reports about mails: a mailbox that is not there, and one whose reader complained, get no more.</summary>
internal sealed class TakeBounces(BounceReader reader, MailRecords records)
{
    public async Task<BounceAnswer> RunAsync(Stream message, CancellationToken cancel)
    {
        if (await LoadAsync(message, cancel) is not { } loaded)
        {
            return BounceAnswer.NotReadable;
        }

        using (loaded)
        {
            return reader.Read(loaded) is { } bounce && await records.FindAsync(bounce.Mail, cancel) is { } mail ? await NoteAsync(bounce, mail, cancel) : BounceAnswer.NotOurs;
        }
    }

    private static async Task<MimeMessage?> LoadAsync(Stream message, CancellationToken cancel)
    {
        try
        {
            return await MimeMessage.LoadAsync(message, cancel);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private async Task<BounceAnswer> NoteAsync(Bounce bounce, MailRecord mail, CancellationToken cancel)
    {
        var (state, suppress, answer) = bounce.Kind switch
        {
            BounceKind.Hard => (MailState.Bounced, (SuppressionReason?)SuppressionReason.Bounced, BounceAnswer.Hard),
            BounceKind.Soft => (MailState.Bounced, null, BounceAnswer.Soft),
            BounceKind.Complaint => (MailState.Complained, SuppressionReason.Complained, BounceAnswer.Complaint),
        };
        await records.SaveAsync(mail, state, bounce.Why, suppress, cancel);
        return answer;
    }
}

/// <summary>Looks for reports in the folder <c>bounces</c> of the mail folder, a plain folder or a Maildir.</summary>
internal sealed record LookForBounces : IJob
{
    public static string Name => "mail.bounces";
}

internal sealed class LookForBouncesHandler(BounceFolder folder, IServiceScopeFactory scopes) : IJobHandler<LookForBounces>
{
    public async Task RunAsync(LookForBounces job, CancellationToken cancel)
    {
        foreach (var file in folder.Files())
        {
            await using var scope = scopes.CreateAsyncScope();
            BounceAnswer answer;

            await using (var stream = file.OpenRead())
            {
                answer = await scope.ServiceProvider.GetRequiredService<TakeBounces>().RunAsync(stream, cancel);
            }

            folder.Settle(file, isUnderstood: answer is not (BounceAnswer.NotOurs or BounceAnswer.NotReadable));
        }
    }
}
