using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Letters;
using Redress.Platform.Database;
using Redress.Platform.Jobs;
using Redress.Platform.Privacy;

namespace Redress.Letters.Replies;

/// <summary>Two weeks after a letter was confirmed: did they reply?</summary>
internal sealed record AskForReply(Id<Letter> Letter) : IJob
{
    public static string Name => "letters.ask-for-reply";
}

internal sealed class AskForReplyHandler(RedressDb db, PersonalData data, LetterMails mails) : IJobHandler<AskForReply>
{
    public async Task RunAsync(AskForReply job, CancellationToken cancel)
    {
        var letter = await db.Set<Letter>().Include(l => l.Recipients).Include(l => l.Deliveries).AsSplitQuery().SingleOrDefaultAsync(l => l.Id == job.Letter, cancel);

        if (letter is not { WantsReplyQuestion: true, IsSent: true } || !EmailAddress.TryParse(data.ContentOf(letter)?.Email, null, out var sender))
        {
            return;
        }

        // Asked once, also where this job runs twice.
        letter.WantsReplyQuestion = false;
        var sent = letter.Recipients.Where(recipient => letter.Deliveries.Any(delivery => delivery.IsCounted && delivery.OfficialId == recipient.OfficialId));
        mails.AskForReply(db, letter, sender, string.Join(", ", sent.OrderBy(recipient => recipient.Position).Select(recipient => recipient.Name)));
        await db.SaveChangesAsync(cancel);
    }
}
