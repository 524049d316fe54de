using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Events;
using Redress.Platform.Database;
using Redress.Platform.Privacy;
using Redress.Platform.Web.Languages;

namespace Redress.Events.Reply;

/// <summary>What somebody who wants to come fills in.</summary>
internal sealed record WantsToCome(Id<Occurrence> Date, string Name, EmailAddress Email, int People, string? Needs);

/// <summary>Takes a reply and asks its mailbox. The answer is the same whether the mailbox has replied before or not, and what was confirmed cannot be changed by whoever types the address.</summary>
internal sealed class AskToCome(RedressDb db, PersonalData data, ReplyMails mails, TimeProvider clock)
{
    public async Task RunAsync(Event @event, WantsToCome wants, CancellationToken cancel)
    {
        while (!await TryAsync(@event, wants, cancel))
        {
            // The same mailbox was entered twice at once; the other one made its row.
            db.ChangeTracker.Clear();
        }
    }

    private async Task<bool> TryAsync(Event @event, WantsToCome wants, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var key = data.Key(wants.Email, $"events/{wants.Date}");
        var date = await db.Set<Occurrence>().AsNoTracking().SingleAsync(d => d.Id == wants.Date, cancel);
        var reply = await db.Set<Rsvp>().SingleOrDefaultAsync(r => r.OccurrenceId == wants.Date && r.EmailKey == key, cancel);

        if (reply is null)
        {
            reply = new Rsvp
            {
                Id = Id<Rsvp>.New(now),
                OccurrenceId = wants.Date,
                EmailKey = key,
                Email = data.Encrypt(wants.Email.Address),
                Name = data.Encrypt(wants.Name),
                Needs = Sealed(wants.Needs),
                People = wants.People,
                Language = Texts.Language,
                AskedAt = now,
            };
            db.Add(reply);
        }
        else if (reply.Status is RsvpStatus.Withdrawn or RsvpStatus.Pending)
        {
            Renew(reply, wants, now);
        }

        mails.Ask(db, @event, date, reply);
        return await db.TrySaveAsync(cancel);
    }

    private void Renew(Rsvp reply, WantsToCome wants, DateTimeOffset now)
    {
        if (reply.Status is RsvpStatus.Withdrawn)
        {
            reply.AskAgain();
        }

        (reply.Name, reply.Needs, reply.People, reply.AskedAt, reply.Language) = (data.Encrypt(wants.Name), Sealed(wants.Needs), wants.People, now, Texts.Language);
    }

    private byte[]? Sealed(string? needs) => needs is null ? null : data.Encrypt(needs);
}
