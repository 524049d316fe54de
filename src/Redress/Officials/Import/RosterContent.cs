using Redress.Domain.Officials;

namespace Redress.Officials.Import;

/// <summary>Everything one import read, before any of it is stored.</summary>
internal sealed record RosterContent(
    string Id, IReadOnlyList<Official> Officials, IReadOnlyList<Post> Posts,
    IReadOnlyList<ZipDistrict> Zips, IReadOnlyList<DistrictShape> Shapes);
