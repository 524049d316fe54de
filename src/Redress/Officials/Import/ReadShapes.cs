using System.Text;
using System.Text.Json;
using NetTopologySuite.Features;
using NetTopologySuite.IO.Converters;
using Redress.Domain.Officials;

namespace Redress.Officials.Import;

/// <summary>Reads district outlines from GeoJSON with Census properties (GEOID: two digits of the state, two of the district).</summary>
internal static class ReadShapes
{
    private static readonly JsonSerializerOptions GeoJson = new() { Converters = { new GeoJsonConverterFactory() } };

    public static IReadOnlyList<DistrictShape> Read(RosterFiles files) =>
        [.. from file in files.Matching(".geojson")
            from feature in JsonSerializer.Deserialize<FeatureCollection>(Encoding.UTF8.GetString(files.Read(file)), GeoJson)!
            where feature.Geometry is not null && feature.Attributes.GetOptionalValue("GEOID") is string { Length: 4 }
            let geoid = (string)feature.Attributes["GEOID"]
            let district = District.FromCensus(geoid[..2], geoid[2..])
            where district is not null
            select new DistrictShape { District = district.Value.ToString(), Outline = feature.Geometry.AsBinary() }];
}
