namespace Redress.Domain.Officials;

/// <summary>The outline of the area that elects the holder of a post.</summary>
public sealed class DistrictShape
{
    /// <summary>As <see cref="Post.Id"/>; the post itself may not be imported.</summary>
    public required string PostId { get; init; }

    /// <summary>Well-known binary, longitude and latitude in degrees (WGS 84).</summary>
    public required byte[] Outline { get; init; }

    /// <summary>How far in degrees the outline may lie from the true border: maps drawn small cut corners.</summary>
    public required double Tolerance { get; init; }
}
