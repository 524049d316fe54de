using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Accounts;
using Redress.Domain.Officials;
using Redress.Officials.Import.Sources;
using Redress.Officials.Known;
using Redress.Platform.Audit;
using Redress.Platform.Database;
using Redress.Platform.Jobs;
using Redress.Platform.Web;

namespace Redress.Officials.Refresh;

/// <summary>How old what is known of officials is, what changed and what is missing; and a button to import it again.</summary>
[DeskRole(Role.Editor)]
internal sealed class FreshnessModel(RedressDb db, OfficialsMemory memory, RefreshLog log, TimeProvider clock) : PageModel
{
    public IReadOnlyList<Roster> Rosters { get; private set; } = [];

    public ILookup<string, RosterImport> Imports { get; private set; } = null!;

    public IReadOnlyDictionary<string, RosterRefresh> Refreshes { get; private set; } = null!;

    public KnownOfficials Known { get; private set; } = null!;

    public Gaps Gaps { get; private set; } = null!;

    public DateOnly Today { get; } = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    /// <summary>Rosters that come from one source are refreshed together.</summary>
    public IEnumerable<IGrouping<OfficialsSource, Roster>> Sources => Rosters.GroupBy(RefreshAllOfficialsHandler.Source);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Known = await memory.GetAsync(cancel);
        Rosters = Known.Rosters;
        Gaps = Gaps.Of(Known, Today);
        Imports = (await db.RosterImports.AsNoTracking().OrderByDescending(import => import.At).Take(200).ToListAsync(cancel)).ToLookup(import => import.Roster, StringComparer.Ordinal);
        Refreshes = await db.Set<RosterRefresh>().AsNoTracking().ToDictionaryAsync(refresh => refresh.Source, StringComparer.Ordinal, cancel);
    }

    /// <param name="roster">One that is there, or "us" for the first import of Congress.</param>
    /// <param name="cancel">Ends the request.</param>
    public async Task<IActionResult> OnPostAsync(string roster, CancellationToken cancel)
    {
        var known = await db.Rosters.AsNoTracking().FirstOrDefaultAsync(known => known.Id == roster, cancel);

        if (known is null && roster is not Import.Congress.ReadCongress.Roster)
        {
            return NotFound();
        }

        var source = known is null ? new OfficialsSource(RosterKind.Congress, null) : RefreshAllOfficialsHandler.Source(known);
        db.Enqueue(new RefreshOfficials(source.Kind, source.Address, source.Name));
        await log.WriteAsync(db, source, RefreshState.Waiting, "", 0, 0, cancel);
        db.Audit(User, clock.GetUtcNow(), "officials.refresh-asked", $"officials/rosters/{roster}");
        await db.SaveChangesAsync(cancel);
        return RedirectToPage();
    }
}
