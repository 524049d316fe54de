using Microsoft.EntityFrameworkCore;
using Redress.Domain.Events;
using Redress.Platform.Database;
using Redress.Platform.Links;
using Redress.Platform.Privacy;

namespace Redress.Events.Show;

/// <summary>While an event is to come: where to join it online, its own page elsewhere, and the map.</summary>
internal sealed class LinksOfEvents(RedressDb db, PersonalData data, TimeProvider clock) : IOutboundLinks
{
    public async Task<IReadOnlyList<LinkUse>> ListAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var events = await db.Set<Event>().AsNoTracking()
            .Where(@event => @event.Status == EventStatus.Published && !@event.IsSample && @event.Occurrences.Any(date => date.EndsAt > now)).ToListAsync(cancel);
        return
        [
            .. from @event in events where @event.SourceUrl is not null select new LinkUse(@event.SourceUrl!, @event.Title, $"/events/{@event.Slug}"),
            .. from @event in events where @event.Link is not null select new LinkUse(data.Decrypt(@event.Link!), @event.Title, $"/desk/events/{@event.Id}") { IsSealed = true },
            .. events.Find(@event => !@event.Place.IsOnline) is { } somewhere ? new[] { new LinkUse(MapLink.Service, somewhere.Title, $"/events/{somewhere.Slug}") } : [],
        ];
    }
}
