using Microsoft.EntityFrameworkCore;
using Redress.Domain.Events;
using Redress.Platform.Database;

namespace Redress.Events.Reply;

/// <summary>Tells everybody who replied that a date was moved or called off, in the transaction that does it.</summary>
internal sealed class TellReplies(RedressDb db, ReplyMails mails)
{
    public async Task OfMoveAsync(Event @event, IReadOnlyList<Occurrence> dates, CancellationToken cancel)
    {
        foreach (var (date, reply) in await RepliesAsync(dates, cancel))
        {
            mails.Moved(db, @event, date, reply);
        }
    }

    public async Task OfCancellationAsync(Event @event, IReadOnlyList<Occurrence> dates, string? because, CancellationToken cancel)
    {
        // One person who replied to several dates gets one mail for all of them.
        foreach (var (date, reply) in (await RepliesAsync(dates, cancel)).OrderBy(told => told.Date.StartsAt).DistinctBy(told => dates.Count is 1 ? $"{told.Reply.Id}" : mails.Mailbox(told.Reply), StringComparer.Ordinal))
        {
            mails.Cancelled(db, @event, date, reply, because);
        }
    }

    private async Task<List<(Occurrence Date, Rsvp Reply)>> RepliesAsync(IReadOnlyList<Occurrence> dates, CancellationToken cancel)
    {
        var ids = dates.Select(date => date.Id).ToList();
        var replies = await db.Set<Rsvp>().AsNoTracking().Where(reply => ids.Contains(reply.OccurrenceId) && (reply.Status == RsvpStatus.Going || reply.Status == RsvpStatus.WaitListed)).ToListAsync(cancel);
        return [.. replies.Select(reply => (dates.First(date => date.Id == reply.OccurrenceId), reply))];
    }
}
