using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Accounts;
using Redress.Domain.Events;
using Redress.Events.Host;
using Redress.Platform.Audit;
using Redress.Platform.Database;
using Redress.Platform.Web;

namespace Redress.Events.Desk;

/// <summary>Who is coming, at the desk; taking the list out is written in the log.</summary>
[DeskRole(Role.Editor, Role.Organizer)]
[RecentSignIn]
internal sealed class DeskRepliesModel(RedressDb db, ListReplies list, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Id<Event> Id { get; set; }

    public Event Event { get; private set; } = null!;

    public IReadOnlyList<KnownReply> Replies { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await FindAsync(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostExportAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
        {
            return NotFound();
        }

        db.Audit(User, clock.GetUtcNow(), "event.replies-exported", $"events/{Event.Slug}", after: new { Replies.Count });
        await db.SaveChangesAsync(cancel);
        return File(list.Csv(Event, Replies), "text/csv", $"{Event.Slug}.csv");
    }

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        if (await db.HostingAsync(Id, User, cancel) is null)
        {
            return false;
        }

        Event = await db.Set<Event>().AsNoTracking().SingleAsync(e => e.Id == Id, cancel);
        Replies = await list.RunAsync(Id, cancel);
        return true;
    }
}
