using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Petitions;
using Redress.Platform.Database;

namespace Redress.Petitions.Moderate;

/// <summary>Which signatures of a petition a moderator decides about at once.</summary>
/// <param name="Network">Keyed hash in hexadecimal; of this network.</param>
/// <param name="Domain">Keyed hash in hexadecimal; of this mail domain.</param>
/// <param name="Hold">Held for this reason.</param>
/// <param name="Ids">These.</param>
internal sealed record SignatureSelection(string? Network, string? Domain, HoldReason? Hold, IReadOnlyList<Guid>? Ids)
{
    public bool IsEmpty => Network is null && Domain is null && Hold is null && Ids is not { Count: > 0 };

    /// <summary>In words, without anybody's data.</summary>
    public string Name => this switch
    {
        { Network: { } network } => $"network {network[..8]}",
        { Domain: { } domain } => $"domain {domain[..8]}",
        { Hold: { } hold } => $"held: {hold}",
        _ => $"{Ids?.Count ?? 0} chosen",
    };

    /// <param name="db">Where to look.</param>
    /// <param name="petition">Of which petition.</param>
    /// <param name="until">Signed by then: what came after the preview is not touched.</param>
    public IQueryable<Signature> In(RedressDb db, Id<Petition> petition, DateTimeOffset until)
    {
        var all = db.Set<Signature>().AsNoTracking().Where(signature => signature.PetitionId == petition && signature.SignedAt <= until);

        if (Bytes(Network) is { } network)
        {
            return all.Where(signature => signature.Network == network);
        }

        if (Bytes(Domain) is { } domain)
        {
            return all.Where(signature => signature.Domain == domain);
        }

        if (Hold is { } hold)
        {
            return all.Where(signature => signature.State == SignatureState.Held && signature.Hold == hold);
        }

        List<Id<Signature>> ids = [.. (Ids ?? []).Select(id => new Id<Signature>(id))];
        return all.Where(signature => ids.Contains(signature.Id));
    }

    private static byte[]? Bytes(string? hexadecimal) =>
        hexadecimal is { Length: 32 } && hexadecimal.All(char.IsAsciiHexDigit) ? Convert.FromHexString(hexadecimal) : null;
}

/// <summary>What a moderator decides.</summary>
internal enum SignatureDecision
{
    Hold,
    Release,
    Invalidate,
}
