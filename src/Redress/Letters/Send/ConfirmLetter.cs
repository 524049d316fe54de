using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Letters;
using Redress.Letters.Replies;
using Redress.Letters.Send.Gateway;
using Redress.Letters.Write;
using Redress.Platform.Database;
using Redress.Platform.Jobs;
using Redress.Platform.Mail;
using Redress.Platform.Privacy;

namespace Redress.Letters.Send;

internal enum ConfirmAnswer
{
    /// <summary>What waited is in the outbox; pressed again it stays so.</summary>
    Confirmed,

    /// <summary>The letter is gone: it was never confirmed in time, or its text was deleted.</summary>
    Gone,
}

/// <summary>The sender has read the letter and lets it out: each delivery that waited goes into the outbox, unless the office has nearly the same from them.</summary>
internal sealed class ConfirmLetter(RedressDb db, PersonalData data, FindAddressees addressees, ClaimOffice claim, Mailer mailer, TimeProvider clock)
{
    public async Task<ConfirmAnswer> RunAsync(Id<Letter> id, bool wantsReplyQuestion, CancellationToken cancel)
    {
        if (await LoadAsync(id, cancel) is not { } letter || data.ContentOf(letter) is not { } content)
        {
            return ConfirmAnswer.Gone;
        }

        var now = clock.GetUtcNow();
        letter.Confirm(now);

        if (wantsReplyQuestion && !letter.WantsReplyQuestion)
        {
            letter.WantsReplyQuestion = true;
            db.Enqueue(new AskForReply(letter.Id), now + Letter.ReplyAskedAfter);
        }

        await db.SaveChangesAsync(cancel);

        foreach (var delivery in letter.Deliveries.Where(delivery => delivery.Status is DeliveryStatus.AwaitingConfirmation).Select(delivery => delivery.Id).ToList())
        {
            await LetOutAsync(id, delivery, content, now, cancel);
        }

        return ConfirmAnswer.Confirmed;
    }

    private async Task LetOutAsync(Id<Letter> id, Id<Delivery> deliveryId, LetterContent content, DateTimeOffset now, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        var letter = (await LoadAsync(id, cancel))!;
        var delivery = letter.Deliveries.Single(d => d.Id == deliveryId);
        var to = await addressees.OneAsync(delivery.OfficialId, [], youChose: false, cancel);

        if (to is null || !Enqueue(letter, delivery, to, content, now))
        {
            delivery.Confirm(now);
            delivery.Fail(now, "The office’s address is no longer known.");
            await SaveAsync(cancel);
        }
        else if (!await claim.SaveAsync(letter, delivery.OfficialId, cancel))
        {
            db.ChangeTracker.Clear();
            var held = await db.Set<Delivery>().SingleAsync(d => d.Id == deliveryId, cancel);

            if (held.Status is DeliveryStatus.AwaitingConfirmation)
            {
                held.Withhold(now);
                await SaveAsync(cancel);
            }
        }
    }

    /// <summary>Two presses at once: the other one has done it.</summary>
    private async Task SaveAsync(CancellationToken cancel)
    {
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
        }
    }

    private bool Enqueue(Letter letter, Delivery delivery, Addressee to, LetterContent content, DateTimeOffset now)
    {
        if (delivery.Route is DeliveryRoute.Gateway)
        {
            delivery.Confirm(now);
            db.Enqueue(new SendByGateway(delivery.Id));
            return true;
        }

        if (to.Facts.Emails is not [var office, ..] || !EmailAddress.TryParse(office.Value, null, out var address) || !EmailAddress.TryParse(content.Email, null, out var sender))
        {
            return false;
        }

        var composed = ComposedLetter.Of(content, data.HomeOf(letter), to.Facts.Salutation, to.Fields);
        delivery.Confirm(now);
        mailer.Send(db, new OutgoingMail(LetterOutcomes.Kind, address, FinishedText.Of(composed.Subject).Value, [.. FinishedText.Of(composed.Whole).Value.Split("\n\n").Select(paragraph => new MailParagraph(paragraph))])
        {
            IsAskedFor = true,
            IsForOffice = true,
            ReplyTo = sender,
            FromName = content.Name,
            About = delivery.Id.Value,
        });
        return true;
    }

    private Task<Letter?> LoadAsync(Id<Letter> id, CancellationToken cancel) => db.Set<Letter>().AsSplitQuery()
        .Include(letter => letter.Recipients).Include(letter => letter.Deliveries).Include(letter => letter.Likeness)
        .SingleOrDefaultAsync(letter => letter.Id == id, cancel);
}
