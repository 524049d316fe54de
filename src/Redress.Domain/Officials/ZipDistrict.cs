namespace Redress.Domain.Officials;

/// <summary>A ZIP code that touches a district.</summary>
public sealed class ZipDistrict
{
    public required string Zip { get; init; }

    /// <summary>As <see cref="Officials.District"/> writes it.</summary>
    public required string District { get; init; }

    /// <summary>The part of the ZIP area's land that lies in the district, 0 to 1; null where the source gives none.</summary>
    public double? Share { get; init; }
}
