using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Letters;
using Redress.Domain.Stories;
using Redress.Platform.Database;
using Redress.Platform.Privacy;

namespace Redress.Letters.Send;

internal enum AskAnswer
{
    /// <summary>A mail with the link is on its way.</summary>
    Asked,

    NotAnAddress,

    /// <summary>The letter is gone, or was confirmed already.</summary>
    Closed,
}

/// <summary>Mails the sender the page of their letter, where they confirm what we are to send for them.</summary>
internal sealed class AskToConfirm(RedressDb db, PersonalData data, LetterMails mails)
{
    /// <summary>For a letter just written; nothing is mailed where no address was given. To be saved by the caller.</summary>
    public Task AskAsync(Letter letter, Story story, LetterContent content, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();

        if (EmailAddress.TryParse(content.Email, null, out var address))
        {
            mails.AskToConfirm(db, letter, address, story.Headline);
        }

        return Task.CompletedTask;
    }

    /// <summary>For a letter on its page: the sender gives an address now, for a route of ours or to come back later.</summary>
    /// <param name="id">The letter.</param>
    /// <param name="email">As typed; null takes the one given before.</param>
    /// <param name="official">Whom we are to send it to; null where it is only about the page.</param>
    /// <param name="route">By which route of ours.</param>
    /// <param name="gateway">What the gateway asks for, where it is the route.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<AskAnswer> RunAsync(Id<Letter> id, string? email, string? official, DeliveryRoute route, GatewayDetails? gateway, DateTimeOffset now, CancellationToken cancel)
    {
        var letter = await db.Set<Letter>().Include(l => l.Recipients).Include(l => l.Deliveries).AsSplitQuery().SingleOrDefaultAsync(l => l.Id == id, cancel);

        if (letter is null || data.ContentOf(letter) is not { } content || (letter.ConfirmedAt is not null && !string.IsNullOrWhiteSpace(email) && content.Email != email.Trim()))
        {
            return AskAnswer.Closed;
        }

        if (!EmailAddress.TryParse(string.IsNullOrWhiteSpace(email) ? content.Email : email, null, out var address))
        {
            return AskAnswer.NotAnAddress;
        }

        content = content with { Email = address.Address, Gateway = gateway ?? content.Gateway };
        letter.Content = data.Seal(content);
        letter.SenderKey = Sender.Key(data, content);

        if (letter.Recipients.FirstOrDefault(recipient => recipient.OfficialId == official) is { } to && !letter.Deliveries.Any(delivery => delivery.OfficialId == official && delivery.Route == route))
        {
            db.Add(Delivery.Await(letter, to, route, now));
        }

        mails.AskToConfirm(db, letter, address, await db.Stories.Where(story => story.Id == letter.StoryId).Select(story => story.Headline).SingleAsync(cancel));
        await db.TrySaveAsync(cancel);
        return AskAnswer.Asked;
    }
}
