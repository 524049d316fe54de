using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Accounts;
using Redress.Domain.Events;
using Redress.Events.Host;
using Redress.Events.Show;
using Redress.Platform.Database;
using Redress.Platform.Privacy;
using Redress.Platform.Web;
using Redress.Platform.Web.Languages;

namespace Redress.Events.Desk;

/// <summary>One event at the desk: an organizer opens only their own.</summary>
[DeskRole(Role.Editor, Role.Organizer)]
internal sealed class DeskEventModel(RedressDb db, HostChanges change, ShowEvent show, JoinLinks joins, PersonalData data, Texts texts, TimeProvider clock)
    : HostPage(db, change, show, joins, data, texts, clock)
{
    private readonly RedressDb _db = db;

    [BindProperty(SupportsGet = true)]
    public Id<Event> Id { get; set; }

    protected override Task<Hosting?> FindAsync(CancellationToken cancel) => _db.HostingAsync(Id, User, cancel);
}

internal static class DeskHosting
{
    /// <returns>Null where it is not theirs, or somebody else's calendar has it.</returns>
    public static async Task<Hosting?> HostingAsync(this RedressDb db, Id<Event> id, System.Security.Claims.ClaimsPrincipal user, CancellationToken cancel)
    {
        var (account, seesAll) = (user.AccountId(), user.SeesAllEvents());
        return await db.Set<Event>().AnyAsync(e => e.Id == id && e.FeedId == null && (seesAll || e.OwnerId == account), cancel) ? new Hosting(id, user) : null;
    }
}
