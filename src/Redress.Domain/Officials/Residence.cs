namespace Redress.Domain.Officials;

/// <summary>What is known of where a reader lives.</summary>
/// <param name="Zip">Their ZIP code.</param>
/// <param name="State">Two-letter code, where they were asked for it.</param>
/// <param name="Near">The posts whose areas their coordinates lie in or too near to tell apart; null where no coordinates are known.</param>
/// <param name="At">The posts their very address elects, by a register of addresses; null where it was not asked or does not know.</param>
/// <param name="Chosen">The district they picked among the candidates.</param>
public sealed record Residence(
    Zip Zip, string? State = null, IReadOnlyCollection<string>? Near = null, IReadOnlyCollection<string>? At = null, District? Chosen = null)
{
    /// <summary>The House district of the very address.</summary>
    public District? DistrictAt => At?.Select(CongressSeat.HouseDistrict).FirstOrDefault(district => district is not null);

    /// <summary>The House districts near the coordinates.</summary>
    public IReadOnlyList<District> DistrictsNear => Near is null ? [] : [.. Near.Select(CongressSeat.HouseDistrict).OfType<District>()];
}
