using Redress.Domain.Officials;

namespace Redress.Officials.Import;

/// <summary>Everything one source says of one roster, before any of it is stored.</summary>
internal sealed record RosterContent(string Id, IReadOnlyList<Official> Officials, IReadOnlyList<Post> Posts)
{
    /// <summary>Empty where the source brings none; those imported before then stay.</summary>
    public IReadOnlyList<ZipDistrict> Zips { get; init; } = [];

    /// <summary>Empty where the source brings none; those imported before then stay.</summary>
    public IReadOnlyList<DistrictShape> Shapes { get; init; } = [];
}
