using Redress.Domain.Petitions.Log;

namespace Redress.Petitions.Log;

/// <summary>The numbers shown to the public, beside the log they must agree with: <c>/log/counts.json</c>.</summary>
/// <param name="TreeSize">Entries in the log when the numbers were read.</param>
/// <param name="Petitions">Those that are or were open.</param>
internal sealed record CountsJson(long TreeSize, IReadOnlyList<CountsJson.Petition> Petitions)
{
    /// <param name="Id">As in the log.</param>
    /// <param name="Slug">Its page: <c>/petitions/{slug}</c>.</param>
    /// <param name="Count">The number its page shows.</param>
    /// <param name="Pending">How much of it is not in the log yet.</param>
    internal sealed record Petition(Guid Id, string Slug, long Count, long Pending);

    public PublicNumbers ToNumbers() => new(TreeSize, Petitions.ToDictionary(petition => petition.Id, petition => petition.Count - petition.Pending));
}
