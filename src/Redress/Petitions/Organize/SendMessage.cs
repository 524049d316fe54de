using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Petitions;
using Redress.Platform.Audit;
using Redress.Platform.Database;
using Redress.Platform.News;

namespace Redress.Petitions.Organize;

internal abstract record SendMessageAnswer
{
    public sealed record Sent(int Number) : SendMessageAnswer;

    /// <summary>The last one is not a week old.</summary>
    public sealed record TooSoon(DateTimeOffset From) : SendMessageAnswer;
}

/// <summary>Sends a message to those who follow a petition: it is news like any other, so it comes with the day's digest, under the cap of mails and with the link that stops them.</summary>
internal sealed class SendMessage(RedressDb db, TimeProvider clock)
{
    public async Task<SendMessageAnswer> RunAsync(ClaimsPrincipal user, Petition petition, string title, string text, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var last = await db.Set<PetitionMessage>().AsNoTracking().Where(message => message.PetitionId == petition.Id).OrderByDescending(message => message.Number).FirstOrDefaultAsync(cancel);

        if (last is not null && now < last.SentAt + PetitionMessage.Quiet)
        {
            return new SendMessageAnswer.TooSoon(last.SentAt + PetitionMessage.Quiet);
        }

        var message = new PetitionMessage { PetitionId = petition.Id, Number = (last?.Number ?? 0) + 1, Title = title, Text = text, SentAt = now, SentBy = user.Identity?.Name ?? "" };
        db.Add(message);
        db.Audit(user, now, "petition.message-sent", $"petitions/{petition.Slug}", after: new { message.Number, message.Title, message.Text });

        if (!petition.IsSample)
        {
            db.Announce(now, title, $"/petitions/{petition.Slug}/messages/{message.Number}", language: null, "Message from the organizers", Subjects.Petition(petition.Slug));
        }

        // The key says no where somebody else has just sent one.
        return await db.TrySaveAsync(cancel) ? new SendMessageAnswer.Sent(message.Number) : new SendMessageAnswer.TooSoon(now + PetitionMessage.Quiet);
    }
}
