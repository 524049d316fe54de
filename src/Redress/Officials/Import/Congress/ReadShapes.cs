using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using NetTopologySuite.Features;
using NetTopologySuite.IO.Converters;
using Redress.Domain.Officials;
using Redress.Officials.Import.Sources;
using Redress.Platform;

namespace Redress.Officials.Import.Congress;

/// <summary>Reads outlines of districts of Congress and of state legislatures from GeoJSON with Census properties.</summary>
internal static partial class ReadShapes
{
    private static readonly JsonSerializerOptions GeoJson = new() { Converters = { new GeoJsonConverterFactory() } };

    /// <param name="files">Every <c>.geojson</c> among them is read.</param>
    /// <param name="congress">Outlines of another Congress are left out: never the newest map, but that of the one in session.</param>
    public static IReadOnlyList<DistrictShape> Read(RosterFiles files, int congress) =>
        [.. (from file in files.Matching(".geojson")
             let tolerance = Tolerance(file)
             from feature in Features(files, file)
             let post = feature.Geometry is null ? null : PostId(feature.Attributes, congress)
             where post is not null
             select new DistrictShape { PostId = post, Outline = feature.Geometry.AsBinary(), Tolerance = tolerance }).DistinctBy(shape => shape.PostId, StringComparer.Ordinal)];

    private static FeatureCollection Features(RosterFiles files, string file)
    {
        try
        {
            return JsonSerializer.Deserialize<FeatureCollection>(Encoding.UTF8.GetString(files.Read(file)), GeoJson)!;
        }
        catch (Exception failure) when (failure is JsonException or ArgumentException)
        {
            throw new CommandFailure($"{file}{(failure is JsonException { LineNumber: { } line } ? $", line {line + 1}" : "")}: this is not valid GeoJSON, or the file ends too early; nothing was changed.");
        }
    }

    /// <summary>GEOID is the state's FIPS code and the district's: two digits for Congress, three signs for a state's chambers.</summary>
    private static string? PostId(IAttributesTable attributes, int congress)
    {
        string? Text(params string[] names) => Array.ConvertAll(names, name => $"{attributes.GetOptionalValue(name)}").FirstOrDefault(value => value.Length > 0);

        return Text("GEOID") switch
        {
            { Length: 4 } geoid when Text("CDSESSN") is not { } session || session == $"{congress}" =>
                District.FromCensus(geoid[..2], geoid[2..]) is { } district ? CongressSeat.House(district) : null,
            { Length: 5 } geoid when Jurisdiction.FindFips(geoid[..2]) is { } state && !geoid.EndsWith("ZZZ", StringComparison.Ordinal) => (Text("SLDUST", "SLDU"), Text("SLDLST", "SLDL")) switch
            {
                ({ } code, null) => StateSeat.PostId(state.Code, StateChamber.Upper, Text("BASENAME", "NAME") ?? code),
                (null, { } code) => StateSeat.PostId(state.Code, StateChamber.Lower, Text("BASENAME", "NAME") ?? code),
                _ => null,
            },
            _ => null,
        };
    }

    /// <summary>
    /// By the scale that Census writes in a cartographic file's name. For 1:20 million about 4 km, measured: every point whose
    /// district those outlines get wrong lies nearer than this to the right one. A file that does not say is taken to be as coarse.
    /// </summary>
    private static double Tolerance(string file) => Scale().Match(file).Value switch
    {
        "500k" => 0.005,
        "5m" => 0.015,
        _ => 0.04,
    };

    [GeneratedRegex("500k|20m|5m", RegexOptions.None, 1000)]
    private static partial Regex Scale();
}
