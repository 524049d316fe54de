using Microsoft.EntityFrameworkCore;
using Redress.Domain.Events;
using Redress.Domain.Links;
using Redress.Events.Show;
using Redress.Platform.Audit;
using Redress.Platform.Database;
using Redress.Platform.Links;

namespace Redress.Events.Host;

/// <summary>The host has tried the link to join and vouches for it: it is given again although it did not pass the check.</summary>
internal sealed class KeepLink(RedressDb db, JoinLinks joins, CheckedLinks states, TimeProvider clock)
{
    public async Task<HostAnswer> RunAsync(Hosting by, CancellationToken cancel)
    {
        if (await db.Set<Event>().AsNoTracking().SingleOrDefaultAsync(e => e.Id == by.Event, cancel) is not { } @event || await joins.OfAsync(@event, cancel) is not { } join)
        {
            return HostAnswer.NotNow;
        }

        var key = joins.Key(join.Url);

        if (await db.Set<CheckedLink>().SingleOrDefaultAsync(link => link.Key == key, cancel) is not { IsHidden: true } link)
        {
            return HostAnswer.NotNow;
        }

        var now = clock.GetUtcNow();
        link.Keep(now);
        db.Audit(by.User ?? Hosting.ByLink, now, "link.kept", $"events/{@event.Slug}", after: new { Fault = $"{link.Fault}" });
        await db.SaveChangesAsync(cancel);
        states.Forget();
        return HostAnswer.Done;
    }
}
