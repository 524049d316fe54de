using Microsoft.AspNetCore.Http.HttpResults;

namespace Redress.Petitions.Show;

/// <summary>The signatures of a petition by region, as open data.</summary>
internal sealed record RegionsAsJson(string Petition, long Count, IReadOnlyList<RegionAsJson> Regions)
{
    public static async Task<Results<JsonHttpResult<RegionsAsJson>, NotFound, StatusCodeHttpResult>> GetAsync(string slug, ShowPetition show, CancellationToken cancel) =>
        await show.RunAsync(slug, cancel) switch
        {
            PetitionAnswer.Found(var page) => TypedResults.Json(
                new RegionsAsJson(slug, page.Count, [.. page.Regions.Select(region => new RegionAsJson(region.Region, RegionNames.Of(region.Region), region.Count))]), PetitionAsJson.Options),
            PetitionAnswer.TakenDown => TypedResults.StatusCode(StatusCodes.Status410Gone),
            _ => TypedResults.NotFound(),
        };
}

/// <summary>One region: "US-CA", "US" where the state is not known, or a country's two letters.</summary>
internal sealed record RegionAsJson(string Region, string Name, long Count);
