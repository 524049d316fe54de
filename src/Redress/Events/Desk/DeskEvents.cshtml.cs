using System.Security.Claims;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Accounts;
using Redress.Domain.Events;
using Redress.Events.Show;
using Redress.Platform.Database;
using Redress.Platform.Web;

namespace Redress.Events.Desk;

/// <summary>Events at the desk: an organizer sees their own, an editor all of our own.</summary>
[DeskRole(Role.Editor, Role.Organizer)]
internal sealed class DeskEventsModel(RedressDb db, JoinLinks joins, TimeProvider clock) : PageModel
{
    private const int Most = 100;

    [BindProperty(SupportsGet = true)]
    public bool Past { get; set; }

    public IReadOnlyList<EventRow> Events { get; private set; } = [];

    /// <summary>Those whose link to join is not given to anybody.</summary>
    public HashSet<Guid> Broken { get; } = [];

    public bool SeesAll => User.SeesAllEvents();

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var events = db.Set<Event>().AsNoTracking().Where(e => e.FeedId == null && e.Status != EventStatus.Unconfirmed);

        if (!SeesAll)
        {
            var own = User.AccountId();
            events = events.Where(e => e.OwnerId == own);
        }

        Events = await events
            .Select(e => new { Event = e, Last = e.Occurrences.Max(date => (DateTimeOffset?)date.EndsAt), Next = e.Occurrences.Where(date => date.EndsAt > now).Min(date => (DateTimeOffset?)date.StartsAt), Coming = e.Occurrences.Sum(date => date.Taken) })
            .Where(row => Past ? row.Last <= now : row.Last > now)
            .OrderBy(row => row.Next).Take(Most)
            .Select(row => new EventRow(row.Event.Id.Value, row.Event.Title, row.Event.Kind, row.Event.Status, row.Event.Zone, row.Next ?? row.Last, row.Coming))
            .ToListAsync(cancel);
        await LookAtLinksAsync([.. Events.Select(row => new Id<Event>(row.Id))], cancel);
    }

    private async Task LookAtLinksAsync(IReadOnlyList<Id<Event>> shown, CancellationToken cancel)
    {
        foreach (var @event in await db.Set<Event>().AsNoTracking().Where(e => shown.Contains(e.Id) && e.Link != null).ToListAsync(cancel))
        {
            if (await joins.OfAsync(@event, cancel) is { IsHidden: true })
            {
                Broken.Add(@event.Id.Value);
            }
        }
    }
}

/// <param name="Id">Of the event.</param>
/// <param name="Title">Its title.</param>
/// <param name="Kind">What people meet for.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Zone">Its time zone.</param>
/// <param name="At">The next date, or the last.</param>
/// <param name="Coming">How many people are coming.</param>
internal sealed record EventRow(Guid Id, string Title, EventKind Kind, EventStatus Status, string Zone, DateTimeOffset? At, int Coming);

internal static class EventPeople
{
    public static Guid AccountId(this ClaimsPrincipal user) => Guid.Parse(user.FindFirstValue(ClaimTypes.NameIdentifier)!);

    /// <summary>An organizer sees their own only.</summary>
    public static bool SeesAllEvents(this ClaimsPrincipal user) => user.IsInRole($"{Role.Editor}") || user.IsInRole($"{Role.Administrator}");
}
