using Microsoft.AspNetCore.Mvc;

namespace Redress.Officials.FindMine;

/// <summary>The page's answer for programs, the same as the command prints. A street address is asked for by POST only.</summary>
internal static class FindEndpoint
{
    public static async Task<IResult> GetAsync([AsParameters] PlaceQuery place, FindMyOfficials find, CancellationToken cancel) =>
        Answer(OfficialsJson.Of(await find.RunAsync(new Whereabouts(place.Zip, place.State, place.Lat, place.Lon, place.AsOf, District: place.District), cancel)));

    public static async Task<IResult> PostAsync([FromBody] Whereabouts home, FindMyOfficials find, CancellationToken cancel) =>
        Answer(OfficialsJson.Of(await find.RunAsync(home, cancel)));

    private static IResult Answer(System.Text.Json.Nodes.JsonObject answer) => Results.Text(answer.ToJsonString(OfficialsJson.Options), "application/json");

    internal sealed record PlaceQuery(string? Zip, string? State, double? Lat, double? Lon, DateOnly? AsOf, string? District);
}
