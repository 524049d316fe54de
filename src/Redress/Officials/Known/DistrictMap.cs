using NetTopologySuite.Geometries;
using NetTopologySuite.Index.Strtree;
using NetTopologySuite.IO;
using NetTopologySuite.Operation.Distance;
using Redress.Domain.Officials;

namespace Redress.Officials.Known;

/// <summary>The imported outlines: which areas a point lies in, or too near to tell apart.</summary>
internal sealed class DistrictMap
{
    private readonly STRtree<(DistrictShape Shape, Geometry Outline)> _tree = new();

    public DistrictMap(IEnumerable<DistrictShape> shapes)
    {
        var reader = new WKBReader();

        foreach (var shape in shapes)
        {
            var outline = reader.Read(shape.Outline);
            var around = outline.EnvelopeInternal.Copy();
            around.ExpandBy(shape.Tolerance);
            _tree.Insert(around, (shape, outline));
        }

        _tree.Build();
    }

    /// <returns>The posts the areas elect; null where no outline is imported.</returns>
    public IReadOnlyCollection<string>? Near(double latitude, double longitude)
    {
        if (_tree.Count == 0)
        {
            return null;
        }

        var point = new Point(longitude, latitude);
        return [.. _tree.Query(new Envelope(point.Coordinate))
            .Where(entry => DistanceOp.IsWithinDistance(entry.Outline, point, entry.Shape.Tolerance))
            .Select(entry => entry.Shape.PostId)];
    }
}
