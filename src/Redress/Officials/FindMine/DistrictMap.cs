using NetTopologySuite.Geometries;
using NetTopologySuite.Index.Strtree;
using NetTopologySuite.IO;
using NetTopologySuite.Operation.Distance;
using Redress.Domain.Officials;

namespace Redress.Officials.FindMine;

/// <summary>The imported outlines: which districts a point lies in, or too near to tell apart.</summary>
internal sealed class DistrictMap
{
    /// <summary>
    /// Outlines drawn for maps cut corners. In degrees, about 4 km: every point whose district the 1:20 million outlines get
    /// wrong lies nearer than this to the right district.
    /// </summary>
    private const double Tolerance = 0.04;

    private readonly STRtree<(District District, Geometry Outline)> _tree = new();

    public DistrictMap(IEnumerable<DistrictShape> shapes)
    {
        var reader = new WKBReader();

        foreach (var shape in shapes)
        {
            var outline = reader.Read(shape.Outline);
            _tree.Insert(outline.EnvelopeInternal, (District.Parse(shape.District, null), outline));
        }

        _tree.Build();
    }

    /// <returns>Null where no outline is imported.</returns>
    public IReadOnlyCollection<District>? Near(double latitude, double longitude)
    {
        if (_tree.Count == 0)
        {
            return null;
        }

        var point = new Point(longitude, latitude);
        var around = new Envelope(point.Coordinate);
        around.ExpandBy(Tolerance);
        return [.. _tree.Query(around).Where(entry => DistanceOp.IsWithinDistance(entry.Outline, point, Tolerance)).Select(entry => entry.District)];
    }
}
