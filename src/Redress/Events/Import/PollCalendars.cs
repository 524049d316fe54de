using Microsoft.EntityFrameworkCore;
using Redress.Domain.Events;
using Redress.Platform.Database;
using Redress.Platform.Jobs;

namespace Redress.Events.Import;

/// <summary>Looks at every outside calendar that is due.</summary>
internal sealed record PollCalendars : IJob
{
    public static string Name => "events.poll-calendars";
}

internal sealed class PollCalendarsHandler(RedressDb db, FollowCalendar follow, TimeProvider clock) : IJobHandler<PollCalendars>
{
    private const int AtOnce = 20;

    public async Task RunAsync(PollCalendars job, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();

        // A file that was imported has no address to look at again.
        foreach (var id in await db.Set<CalendarFeed>().Where(feed => feed.NextPollAt <= now && feed.Url.StartsWith("http")).OrderBy(feed => feed.NextPollAt).Take(AtOnce).Select(feed => feed.Id).ToListAsync(cancel))
        {
            await follow.PollAsync(id, cancel);
        }
    }
}
