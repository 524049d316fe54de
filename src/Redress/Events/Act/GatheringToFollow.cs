using Microsoft.EntityFrameworkCore;
using Redress.Domain.Events;
using Redress.Platform.Database;
using Redress.Platform.News;

namespace Redress.Events.Act;

/// <summary>Following an event: being told when it is moved or called off. "event" is what a thread of stories is called there.</summary>
internal sealed class GatheringToFollow(RedressDb db) : IFollowable
{
    public string Kind => Subjects.GatheringKind;

    public async Task<Followable?> FindAsync(string key, CancellationToken cancel) => await db.Set<Event>()
        .Where(@event => @event.Slug == key && (@event.Status == EventStatus.Published || @event.Status == EventStatus.Cancelled))
        .Select(@event => new Followable(Subjects.Gathering(key), @event.Title, $"/events/{key}") { Calendar = $"/events/{key}.ics" })
        .SingleOrDefaultAsync(cancel);
}
