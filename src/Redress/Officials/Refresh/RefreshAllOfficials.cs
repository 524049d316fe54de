using Microsoft.EntityFrameworkCore;
using Redress.Domain.Officials;
using Redress.Officials.Import.Sources;
using Redress.Platform.Database;
using Redress.Platform.Jobs;

namespace Redress.Officials.Refresh;

/// <summary>Asks for a refresh of everything that was imported from the web.</summary>
internal sealed record RefreshAllOfficials : IJob
{
    public static string Name => "officials.refresh-all";
}

internal sealed class RefreshAllOfficialsHandler(RedressDb db) : IJobHandler<RefreshAllOfficials>
{
    public async Task RunAsync(RefreshAllOfficials job, CancellationToken cancel)
    {
        var rosters = await db.Rosters.AsNoTracking().ToListAsync(cancel);

        foreach (var source in rosters.Select(Source).Where(source => source.IsOnTheWeb).Distinct())
        {
            db.Enqueue(new RefreshOfficials(source.Kind, source.Address, source.Name));
        }

        await db.SaveChangesAsync(cancel);
    }

    public static OfficialsSource Source(Roster roster) => new(roster.Kind, roster.Source, roster.Kind is RosterKind.Popolo ? roster.Id : null);
}
