using System.Globalization;
using System.Text.Json;
using Redress.Domain.Officials;

namespace Redress.Officials.FindMine;

/// <summary>Reads the posts an address elects from the layers the Census geocoder gives with a match.</summary>
internal static class GeocodedPosts
{
    /// <summary>The layer of the Congress in session counts, never the newest. Empty where it is not there.</summary>
    public static IReadOnlyList<string> Of(JsonElement geographies, DateOnly day)
    {
        var congress = CongressSeat.Congress(day);

        if (First(geographies, $"{Ordinal(congress)} Congressional Districts") is not { } layer || Text(layer, "GEOID") is not { Length: 4 } geoid
            || (Text(layer, "CDSESSN") is { } session && session != congress.ToString(CultureInfo.InvariantCulture))
            || District.FromCensus(geoid[..2], geoid[2..]) is not { } district)
        {
            return [];
        }

        return [CongressSeat.House(district), .. State(geographies, district.State, StateChamber.Upper, "SLDU"), .. State(geographies, district.State, StateChamber.Lower, "SLDL")];
    }

    /// <summary>Layers of state chambers carry a year: "2024 State Legislative Districts - Upper".</summary>
    private static IEnumerable<string> State(JsonElement geographies, string state, StateChamber chamber, string code) =>
        from layer in geographies.EnumerateObject()
            .Where(layer => layer.Name.EndsWith($"State Legislative Districts - {chamber}", StringComparison.Ordinal))
            .OrderByDescending(layer => layer.Name, StringComparer.Ordinal)
            .Select(layer => First(geographies, layer.Name)).OfType<JsonElement>().Take(1)
        let name = Text(layer, "BASENAME") ?? Text(layer, code)
        where name is not null && !name.Contains("ZZZ", StringComparison.Ordinal)
        select StateSeat.PostId(state, chamber, name);

    private static JsonElement? First(JsonElement geographies, string layer) =>
        geographies.TryGetProperty(layer, out var areas) && areas.ValueKind is JsonValueKind.Array && areas.GetArrayLength() > 0 ? areas[0] : null;

    private static string? Text(JsonElement area, string name) => area.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;

    private static string Ordinal(int number) => (number % 100, number % 10) switch
    {
        (11 or 12 or 13, _) => $"{number}th",
        (_, 1) => $"{number}st",
        (_, 2) => $"{number}nd",
        (_, 3) => $"{number}rd",
        _ => $"{number}th",
    };
}
