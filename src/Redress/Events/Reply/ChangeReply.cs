using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Events;
using Redress.Platform.Database;

namespace Redress.Events.Reply;

internal enum ReplyAnswer
{
    /// <summary>It is as the person wants it now, or was before.</summary>
    Done,

    /// <summary>The date is past or called off.</summary>
    TooLate,

    /// <summary>There is no such reply; it was deleted after the event.</summary>
    Gone,
}

/// <summary>Confirms a reply and takes it back. A place that becomes free goes to the wait-list in its order.</summary>
internal sealed class ChangeReply(RedressDb db, ReplyMails mails, TimeProvider clock)
{
    /// <summary>The place, or the next place on the wait-list. Nobody passes those who wait already.</summary>
    public Task<ReplyAnswer> ConfirmAsync(Id<Rsvp> id, CancellationToken cancel) => InTurnAsync(id, async (date, reply) =>
    {
        if (reply.Status is not RsvpStatus.Pending)
        {
            return ReplyAnswer.Done;
        }

        if (date.Status is OccurrenceStatus.Cancelled || date.EndsAt <= clock.GetUtcNow() || !await db.Set<Event>().AnyAsync(e => e.Id == date.EventId && e.Status == EventStatus.Published, cancel))
        {
            return ReplyAnswer.TooLate;
        }

        if (date.HasRoomFor(reply.People) && !await db.Set<Rsvp>().AnyAsync(other => other.OccurrenceId == date.Id && other.Status == RsvpStatus.WaitListed, cancel))
        {
            reply.Accept(date.Turn);
            date.Taken += reply.People;
        }
        else
        {
            reply.Queue(date.Turn);
        }

        return ReplyAnswer.Done;
    }, cancel);

    public Task<ReplyAnswer> WithdrawAsync(Id<Rsvp> id, CancellationToken cancel) => InTurnAsync(id, async (date, reply) =>
    {
        if (reply.Status is RsvpStatus.Withdrawn)
        {
            return ReplyAnswer.Done;
        }

        date.Taken -= reply.HoldsSeats ? reply.People : 0;
        reply.Withdraw();
        await PromoteAsync(date, cancel);
        return ReplyAnswer.Done;
    }, cancel);

    /// <summary>Gives free places to those who wait, strictly in order: a large party is not passed by a small one. To be called with the date's turn taken.</summary>
    public async Task PromoteAsync(Occurrence date, CancellationToken cancel)
    {
        if (date.Status is OccurrenceStatus.Cancelled || date.StartsAt <= clock.GetUtcNow())
        {
            return;
        }

        var waiting = await db.Set<Rsvp>().Where(reply => reply.OccurrenceId == date.Id && reply.Status == RsvpStatus.WaitListed).OrderBy(reply => reply.Turn).ToListAsync(cancel);
        var @event = await db.Set<Event>().SingleAsync(e => e.Id == date.EventId, cancel);

        foreach (var next in waiting.Where(reply => reply.Status is RsvpStatus.WaitListed).TakeWhile(next => date.HasRoomFor(next.People)))
        {
            next.Accept(date.Turn);
            date.Taken += next.People;
            mails.Promoted(db, @event, date, next);
        }
    }

    private async Task<ReplyAnswer> InTurnAsync(Id<Rsvp> id, Func<Occurrence, Rsvp, Task<ReplyAnswer>> change, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);

        if (await db.Set<Rsvp>().Where(reply => reply.Id == id).Select(reply => (Id<Occurrence>?)reply.OccurrenceId).SingleOrDefaultAsync(cancel) is not { } date
            || await db.TakeTurnAsync(date, cancel) is not { } mine
            || await db.Set<Rsvp>().SingleOrDefaultAsync(reply => reply.Id == id, cancel) is not { } reply)
        {
            return ReplyAnswer.Gone;
        }

        var answer = await change(mine, reply);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return answer;
    }
}
