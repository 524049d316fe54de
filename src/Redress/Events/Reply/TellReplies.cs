using Microsoft.EntityFrameworkCore;
using Redress.Domain.Events;
using Redress.Platform.Database;

namespace Redress.Events.Reply;

/// <summary>Tells everybody who replied that a date was moved or called off, in the transaction that does it.</summary>
internal sealed class TellReplies(RedressDb db, ReplyMails mails)
{
    public async Task OfMoveAsync(Event @event, IReadOnlyList<Occurrence> dates, CancellationToken cancel)
    {
        foreach (var mailbox in await RepliesAsync(dates, cancel))
        {
            mails.Moved(db, @event, mailbox);
        }
    }

    public async Task OfCancellationAsync(Event @event, IReadOnlyList<Occurrence> dates, string? because, CancellationToken cancel)
    {
        foreach (var mailbox in await RepliesAsync(dates, cancel))
        {
            mails.Cancelled(db, @event, mailbox, because);
        }
    }

    /// <summary>Somebody who replied to several dates gets one mail for all of them.</summary>
    private async Task<IEnumerable<IReadOnlyList<(Occurrence Date, Rsvp Reply)>>> RepliesAsync(IReadOnlyList<Occurrence> dates, CancellationToken cancel)
    {
        var ids = dates.Select(date => date.Id).ToList();
        var replies = await db.Set<Rsvp>().AsNoTracking().Where(reply => ids.Contains(reply.OccurrenceId) && (reply.Status == RsvpStatus.Going || reply.Status == RsvpStatus.WaitListed)).ToListAsync(cancel);
        return replies.Select(reply => (Date: dates.First(date => date.Id == reply.OccurrenceId), Reply: reply)).OrderBy(one => one.Date.StartsAt)
            .GroupBy(one => mails.Mailbox(one.Reply), StringComparer.Ordinal).Select(mailbox => mailbox.ToList());
    }
}
