using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using NetTopologySuite.Features;
using NetTopologySuite.IO.Converters;
using Redress.Domain.Officials;

namespace Redress.Officials.Import;

/// <summary>Reads district outlines from GeoJSON with Census properties (GEOID: two digits of the state, two of the district).</summary>
internal static partial class ReadShapes
{
    private static readonly JsonSerializerOptions GeoJson = new() { Converters = { new GeoJsonConverterFactory() } };

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

    public static IReadOnlyList<DistrictShape> Read(RosterFiles files) =>
        [.. from file in files.Matching(".geojson")
            from feature in JsonSerializer.Deserialize<FeatureCollection>(Encoding.UTF8.GetString(files.Read(file)), GeoJson)!
            where feature.Geometry is not null && feature.Attributes.GetOptionalValue("GEOID") is string { Length: 4 }
            let geoid = (string)feature.Attributes["GEOID"]
            let district = District.FromCensus(geoid[..2], geoid[2..])
            where district is not null
            select new DistrictShape { PostId = CongressSeat.House(district.Value), Outline = feature.Geometry.AsBinary(), Tolerance = Tolerance(file) }];

    [GeneratedRegex("500k|20m|5m", RegexOptions.None, 1000)]
    private static partial Regex Scale();
}
