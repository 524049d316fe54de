using Redress.Domain.Petitions;
using Redress.Petitions.Count;

namespace Redress.Petitions.Organize;

/// <summary>What can be said of a petition's signatures in numbers.</summary>
/// <param name="Days">Confirmed signatures that count, by the day (UTC) the button was pressed; days without any included.</param>
/// <param name="Hours">The same for the last two days, by hour.</param>
/// <param name="Regions">Those that count, the largest first.</param>
/// <param name="Sources">Where those who signed by the form came from, over the same days; only what their browsers told.</param>
/// <param name="ByState">How all signatures stand.</param>
/// <param name="Confirmed">How many pressed the button, whatever came of it.</param>
/// <param name="Waiting">Not confirmed, and still within the time to do so.</param>
/// <param name="Followers">Who follow it by mail or in the browser.</param>
internal sealed record PetitionNumbers(
    IReadOnlyList<(DateOnly Day, long Count)> Days,
    IReadOnlyList<(DateTimeOffset Hour, long Count)> Hours,
    IReadOnlyList<RegionCount> Regions,
    IReadOnlyList<(SignerSource Source, long Count)> Sources,
    IReadOnlyDictionary<SignatureState, long> ByState,
    long Confirmed,
    long Waiting,
    long Followers)
{
    public long Of(SignatureState state) => ByState.GetValueOrDefault(state);

    /// <summary>Of all whose time to confirm is over, or who did confirm, the share who did; null where there are none.</summary>
    public double? ConfirmRate => ByState.Values.Sum() - Waiting is > 0 and var settled ? Confirmed / (double)settled : null;
}
