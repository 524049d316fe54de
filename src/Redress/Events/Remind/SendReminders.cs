using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Events;
using Redress.Events.Reply;
using Redress.Events.Show;
using Redress.Platform.Database;
using Redress.Platform.Jobs;

namespace Redress.Events.Remind;

/// <summary>Reminds those who are coming, a day before and an hour before.</summary>
internal sealed record SendReminders : IJob
{
    public static string Name => "events.remind";
}

internal sealed class SendRemindersHandler(RedressDb db, ReplyMails mails, JoinLinks joins, TimeProvider clock) : IJobHandler<SendReminders>
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    public async Task RunAsync(SendReminders job, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var (inAnHour, inADay) = (now + Hour, now + Day);
        var due = db.Set<Occurrence>().Where(date => date.Status == OccurrenceStatus.Planned && date.StartsAt > now && db.Set<Event>().Any(e => e.Id == date.EventId && e.Status == EventStatus.Published));

        foreach (var id in await due.Where(date => date.StartsAt <= inAnHour && !date.IsHourReminded).Select(date => date.Id).ToListAsync(cancel))
        {
            await RemindAsync(id, isHour: true, cancel);
        }

        foreach (var id in await due.Where(date => date.StartsAt > inAnHour && date.StartsAt <= inADay && !date.IsDayReminded).Select(date => date.Id).ToListAsync(cancel))
        {
            await RemindAsync(id, isHour: false, cancel);
        }
    }

    /// <summary>Whoever sets the mark sends the mails, in one transaction: run twice, they are sent once.</summary>
    private async Task RemindAsync(Id<Occurrence> id, bool isHour, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var unmarked = db.Set<Occurrence>().Where(date => date.Id == id && (isHour ? !date.IsHourReminded : !date.IsDayReminded));

        if (await unmarked.ExecuteUpdateAsync(date => date.SetProperty(d => d.IsDayReminded, true).SetProperty(d => d.IsHourReminded, d => isHour || d.IsHourReminded), cancel) is 0)
        {
            return;
        }

        var date = await db.Set<Occurrence>().AsNoTracking().SingleAsync(d => d.Id == id, cancel);
        var @event = await db.Set<Event>().AsNoTracking().SingleAsync(e => e.Id == date.EventId, cancel);
        var join = await joins.OfAsync(@event, cancel);

        foreach (var reply in await db.Set<Rsvp>().AsNoTracking().Where(reply => reply.OccurrenceId == id && reply.Status == RsvpStatus.Going && reply.WantsReminders).ToListAsync(cancel))
        {
            mails.Reminder(db, @event, date, reply, isHour, join);
        }

        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
    }
}
