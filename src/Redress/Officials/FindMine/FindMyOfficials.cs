using Microsoft.EntityFrameworkCore;
using Redress.Domain.Officials;
using Redress.Platform.Database;

namespace Redress.Officials.FindMine;

/// <summary>What a reader told us of where they live; only the ZIP code is needed to begin.</summary>
internal sealed record Whereabouts(string? Zip, string? State = null, double? Lat = null, double? Lon = null, DateOnly? AsOf = null);

/// <summary>Finds a reader's own officials in what was imported.</summary>
internal sealed class FindMyOfficials(OfficialsFinder finder, DistrictMap map, DateOnly? asOf, TimeProvider clock)
{
    /// <summary>The day the data describes; null before the first import.</summary>
    public DateOnly? AsOf => asOf;

    /// <summary>Loads what was imported; 40,000 rows, so keep the result while no import happens.</summary>
    public static async Task<FindMyOfficials> LoadAsync(RedressDb db, TimeProvider clock, CancellationToken cancel)
    {
        var officials = await db.Officials.AsNoTracking().Include(official => official.Memberships).ToListAsync(cancel);
        var zips = await db.ZipDistricts.AsNoTracking().ToListAsync(cancel);
        var shapes = await db.DistrictShapes.AsNoTracking().ToListAsync(cancel);
        var roster = await db.Rosters.AsNoTracking().SingleOrDefaultAsync(roster => roster.Id == Import.ReadCongress.Roster, cancel);
        return new(new OfficialsFinder(new ZipRelation(zips), new OfficialsDirectory(officials)), new DistrictMap(shapes), roster?.AsOf, clock);
    }

    public OfficialsAnswer Run(Whereabouts home)
    {
        if (!Zip.TryParse(home.Zip, null, out var zip))
        {
            return new OfficialsAnswer(home.Zip ?? "", AnswerStatus.Unknown, "A ZIP code has five digits, like 12345, or nine, like 12345-6789.", [], []);
        }

        if (asOf is null)
        {
            return new OfficialsAnswer(zip.Digits, AnswerStatus.Unknown, "No officials are imported yet. An administrator can run: redress officials import us", [], []);
        }

        var near = home is { Lat: { } latitude, Lon: { } longitude } ? map.Near(latitude, longitude) : null;
        return finder.Find(new Residence(zip, home.State, near), home.AsOf ?? DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
    }
}
