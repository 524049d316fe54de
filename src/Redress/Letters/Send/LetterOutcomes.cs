using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Letters;
using Redress.Letters.Count;
using Redress.Platform.Counting;
using Redress.Platform.Database;
using Redress.Platform.Mail;
using Redress.Platform.Privacy;

namespace Redress.Letters.Send;

/// <summary>What became of a letter that went out by mail: its status says so, and the sender is told where it came back.</summary>
internal sealed class LetterOutcomes(RedressDb db, PersonalData data, LetterMails mails, EndLetter end, Counts counts, TimeProvider clock) : IMailOutcome
{
    /// <summary>The kind of mail that is a letter to an office.</summary>
    public const string Kind = "letters.letter";

    public string Kinds => Kind;

    public async Task OnAsync(MailOutcome outcome, CancellationToken cancel)
    {
        if (outcome.About is not { } about || await db.Set<Delivery>().SingleOrDefaultAsync(delivery => delivery.Id == new Id<Delivery>(about), cancel) is not { } delivery)
        {
            return;
        }

        var now = clock.GetUtcNow();

        switch (outcome.State)
        {
            case MailState.Sent when delivery.Status is DeliveryStatus.Queued:
                delivery.Accept(now);
                break;
            case MailState.Bounced or MailState.Refused when delivery.Status is DeliveryStatus.Queued or DeliveryStatus.Accepted:
                delivery.Bounce(now, outcome.Why);
                await TellAsync(delivery, cancel);
                break;
            case MailState.Suppressed or MailState.Expired when delivery.Status is DeliveryStatus.Queued:
                delivery.Fail(now, outcome.Why);
                await TellAsync(delivery, cancel);
                break;
            default:
                return;
        }

        await db.SaveChangesAsync(cancel);
        counts.AddWritten(delivery);
        await end.RunAsync(delivery.LetterId, cancel);
    }

    private async Task TellAsync(Delivery delivery, CancellationToken cancel)
    {
        var letter = await db.Set<Letter>().Include(l => l.Recipients).SingleAsync(l => l.Id == delivery.LetterId, cancel);

        if (EmailAddress.TryParse(data.ContentOf(letter)?.Email, null, out var sender))
        {
            mails.SayItCameBack(db, letter, sender, letter.Recipients.Single(recipient => recipient.OfficialId == delivery.OfficialId).Name);
        }
    }
}
