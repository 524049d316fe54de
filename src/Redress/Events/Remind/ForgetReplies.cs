using Microsoft.EntityFrameworkCore;
using Redress.Domain.Events;
using Redress.Platform.Database;
using Redress.Platform.Jobs;

namespace Redress.Events.Remind;

/// <summary>Deletes who replied once the event is over, replies nobody confirmed, and events nobody submitted. The number of people who came stays.</summary>
internal sealed record ForgetReplies : IJob
{
    public static string Name => "events.forget";
}

internal sealed class ForgetRepliesHandler(RedressDb db, IConfiguration configuration, TimeProvider clock) : IJobHandler<ForgetReplies>
{
    public const string Key = "Retention:EventReplyDays";
    public const int DefaultDays = 7;

    private static readonly TimeSpan Unconfirmed = TimeSpan.FromDays(2);
    private static readonly TimeSpan Unsubmitted = TimeSpan.FromDays(7);

    public async Task RunAsync(ForgetReplies job, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var (over, asked, written) = (now - TimeSpan.FromDays(configuration.GetValue(Key, DefaultDays)), now - Unconfirmed, now - Unsubmitted);
        await db.Set<Rsvp>().Where(reply => db.Set<Occurrence>().Any(date => date.Id == reply.OccurrenceId && date.EndsAt <= over)).ExecuteDeleteAsync(cancel);
        await db.Set<Rsvp>().Where(reply => reply.Status == RsvpStatus.Pending && reply.AskedAt <= asked).ExecuteDeleteAsync(cancel);
        await db.Set<Event>().Where(@event => @event.Status == EventStatus.Unconfirmed && @event.CreatedAt <= written).ExecuteDeleteAsync(cancel);

        // Who hosted is forgotten with the last date; a link to the host's page has nothing left to do.
        await db.Set<Event>().Where(@event => @event.HostAddress != null && @event.Status != EventStatus.Waiting && @event.Occurrences.All(date => date.EndsAt <= over))
            .ExecuteUpdateAsync(@event => @event.SetProperty(e => e.HostAddress, (byte[]?)null).SetProperty(e => e.HostKey, (byte[]?)null), cancel);
    }
}
