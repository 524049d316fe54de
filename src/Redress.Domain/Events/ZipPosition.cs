namespace Redress.Domain.Events;

/// <summary>Where a ZIP code's area is: the inner point the Census Bureau's gazetteer gives.</summary>
public sealed class ZipPosition
{
    private const double EarthRadiusMiles = 3958.8;

    public required string Zip { get; init; }

    /// <summary>Degrees north.</summary>
    public required double Latitude { get; init; }

    /// <summary>Degrees east.</summary>
    public required double Longitude { get; init; }

    /// <summary>Along the great circle, by the haversine formula.</summary>
    public double MilesTo(ZipPosition other)
    {
        var (a, b) = (double.DegreesToRadians(Latitude), double.DegreesToRadians(other.Latitude));
        var across = double.DegreesToRadians(other.Longitude - Longitude);
        var haversine = Square(Math.Sin((b - a) / 2)) + (Math.Cos(a) * Math.Cos(b) * Square(Math.Sin(across / 2)));
        return 2 * EarthRadiusMiles * Math.Asin(Math.Min(1, Math.Sqrt(haversine)));
    }

    private static double Square(double x) => x * x;
}
