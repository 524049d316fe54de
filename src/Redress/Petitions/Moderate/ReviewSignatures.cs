using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Petitions;
using Redress.Petitions.Sign;
using Redress.Platform.Database;
using Redress.Platform.Privacy;

namespace Redress.Petitions.Moderate;

/// <summary>What a moderator looks at: what is held and why, and where signatures come from in numbers that stand out.</summary>
internal sealed class ReviewSignatures(RedressDb db, PersonalData data)
{
    /// <summary>The latest signatures tell of an attack; older ones were looked at before.</summary>
    private const int Latest = 20_000;

    private const int MostShown = 50;
    private const int MostTrends = 10;

    public Task<Petition?> PetitionAsync(string slug, CancellationToken cancel) =>
        db.Set<Petition>().AsNoTracking().Include(petition => petition.Versions).SingleOrDefaultAsync(petition => petition.Slug == slug, cancel);

    public static async Task<IReadOnlyDictionary<SignatureState, int>> ByStateAsync(IQueryable<Signature> signatures, CancellationToken cancel) =>
        await signatures.GroupBy(signature => signature.State).Select(state => new { state.Key, Count = state.Count() }).ToDictionaryAsync(state => state.Key, state => state.Count, cancel);

    public IQueryable<Signature> Of(Id<Petition> petition) => db.Set<Signature>().AsNoTracking().Where(signature => signature.PetitionId == petition);

    /// <summary>Held signatures, those with an appeal first.</summary>
    public async Task<IReadOnlyList<ReviewedSignature>> HeldAsync(Id<Petition> petition, CancellationToken cancel) =>
        [.. (await Of(petition)
            .Where(signature => signature.State == SignatureState.Held || (signature.State == SignatureState.Invalidated && signature.AppealedAt != null))
            .OrderBy(signature => signature.AppealedAt == null ? 1 : 0).ThenBy(signature => signature.Id)
            .Take(MostShown).ToListAsync(cancel)).Select(Reviewed)];

    /// <summary>Some of a selection, to see whom it is about.</summary>
    public async Task<IReadOnlyList<ReviewedSignature>> SomeAsync(IQueryable<Signature> signatures, CancellationToken cancel) =>
        [.. (await signatures.OrderByDescending(signature => signature.Id).Take(5).ToListAsync(cancel)).Select(Reviewed)];

    public Task<IReadOnlyList<Trend>> NetworksAsync(Id<Petition> petition, CancellationToken cancel) =>
        TrendsAsync(Newest(petition).Select(signature => new Seen(signature.Id, signature.State, signature.Network)), _ => null, cancel);

    public Task<IReadOnlyList<Trend>> DomainsAsync(Id<Petition> petition, CancellationToken cancel) =>
        TrendsAsync(Newest(petition).Select(signature => new Seen(signature.Id, signature.State, signature.Domain)), signature => SignerDetails.Of(signature, data)?.Address.Domain, cancel);

    private IQueryable<Signature> Newest(Id<Petition> petition) => Of(petition).OrderByDescending(signature => signature.Id).Take(Latest);

    private async Task<IReadOnlyList<Trend>> TrendsAsync(IQueryable<Seen> newest, Func<Signature, string?> name, CancellationToken cancel)
    {
        var latest = await newest.ToListAsync(cancel);
        var trends = latest
            .Where(signature => signature.Source is not null)
            .GroupBy(signature => Convert.ToHexStringLower(signature.Source!), StringComparer.Ordinal)
            .Where(group => group.Skip(1).Any())
            .OrderByDescending(group => group.Count())
            .Take(MostTrends)
            .ToList();
        var samples = trends.Select(trend => trend.First().Id).ToList();
        var rows = await db.Set<Signature>().AsNoTracking().Where(signature => samples.Contains(signature.Id)).ToDictionaryAsync(signature => signature.Id, cancel);
        return [.. trends.Select(trend => new Trend(
            trend.Key, name(rows[trend.First().Id]), trend.Count(), trend.Count(s => s.State is SignatureState.Confirmed), trend.Count(s => s.State is SignatureState.Held), latest.Count))];
    }

    private ReviewedSignature Reviewed(Signature signature) => new(
        signature, SignerDetails.Of(signature, data), signature.Appeal is { } appeal ? data.Decrypt(appeal) : null);

    private sealed record Seen(Id<Signature> Id, SignatureState State, byte[]? Source);
}

/// <summary>A signature as a moderator sees it; the address only in part.</summary>
internal sealed record ReviewedSignature(Signature Signature, SignerDetails? Signer, string? Appeal)
{
    /// <summary>"a…n@example.org"</summary>
    public string Mailbox => Signer?.Email is { } email && email.LastIndexOf('@') is > 0 and var at ? $"{email[0]}…{email[at - 1]}{email[at..]}" : "";
}

/// <summary>One source of many of the latest signatures.</summary>
/// <param name="Key">Keyed hash in hexadecimal.</param>
/// <param name="Name">The domain; null for a network, whose address is not kept.</param>
/// <param name="Count">How many of the latest.</param>
/// <param name="Confirmed">How many of them count.</param>
/// <param name="Held">How many of them are held.</param>
/// <param name="OutOf">How many the latest are.</param>
internal sealed record Trend(string Key, string? Name, int Count, int Confirmed, int Held, int OutOf);
