using Redress.Domain.Officials;
using Redress.Domain.Petitions;

namespace Redress.Petitions;

/// <summary>What regions are called.</summary>
internal static class RegionNames
{
    private const string InUnitedStates = "US-";

    /// <param name="region">"US-CA", "US" or a country's two letters.</param>
    public static string Of(string region) =>
        region.StartsWith(InUnitedStates, StringComparison.Ordinal) ? OfState(region[InUnitedStates.Length..]) : Countries.NameOf(region);

    /// <param name="state">Two letters.</param>
    public static string OfState(string? state) => Jurisdiction.Find(state)?.Name ?? state ?? "";
}
