using Redress.Domain.Officials;
using Redress.Officials.Known;

namespace Redress.Officials.FindMine;

/// <summary>What a reader told us of where they live; only the ZIP code is needed to begin. Used once and not kept.</summary>
internal sealed record Whereabouts(
    string? Zip, string? State = null, double? Lat = null, double? Lon = null, DateOnly? AsOf = null,
    string? Street = null, string? City = null, string? District = null);

/// <summary>Finds a reader's own officials in what was imported.</summary>
internal sealed class FindMyOfficials(OfficialsMemory memory, CensusGeocoder geocoder, TimeProvider clock)
{
    /// <summary>Whether a street address can be looked up here.</summary>
    public bool KnowsStreets => geocoder.IsOn;

    public async Task<OfficialsAnswer> RunAsync(Whereabouts home, CancellationToken cancel)
    {
        var known = await memory.GetAsync(cancel);
        return await FindAsync(home, known, cancel) with { AsOf = known.CongressAsOf };
    }

    private async Task<OfficialsAnswer> FindAsync(Whereabouts home, KnownOfficials known, CancellationToken cancel)
    {
        if (!Zip.TryParse(home.Zip, null, out var zip))
        {
            return Nothing(home.Zip ?? "", new("A ZIP code has five digits, like 12345, or nine, like 12345-6789."));
        }

        if (known.CongressAsOf is null)
        {
            return Nothing(zip.Digits, new("No officials are imported yet. An administrator can run: redress officials import us"));
        }

        var day = home.AsOf ?? DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var address = string.IsNullOrWhiteSpace(home.Street) ? null : await geocoder.LocateAsync(home, zip, day, cancel);
        var near = home is { Lat: { } latitude, Lon: { } longitude } ? known.Map.Near(latitude, longitude) : null;
        var chosen = District.TryParse(home.District, null, out var district) ? district : (District?)null;
        var answer = known.Finder.Find(new Residence(zip, home.State, near, (address as Located)?.Posts, chosen), day);
        return answer with { AddressNote = (address as NotLocated)?.Why };
    }

    private static OfficialsAnswer Nothing(string zip, Sentence why) => new(zip, AnswerStatus.Unknown, why, [], []);
}
