using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Petitions;
using Redress.Platform.Database;

namespace Redress.Petitions.Show;

/// <summary>What signing needs to know of each petition that was once open, kept in memory: none of it changes. Whether it is open still is asked in the transaction.</summary>
internal sealed class PetitionBoard(IServiceScopeFactory scopes)
{
    private readonly ConcurrentDictionary<string, PostedPetition> _bySlug = new(StringComparer.Ordinal);

    /// <returns>Null for a petition that is not there or was never open.</returns>
    public ValueTask<PostedPetition?> FindAsync(string slug, CancellationToken cancel) =>
        _bySlug.TryGetValue(slug, out var petition) ? new(petition) : new(LookUpAsync(slug, cancel));

    private async Task<PostedPetition?> LookUpAsync(string slug, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var found = await scope.ServiceProvider.GetRequiredService<RedressDb>().Set<Petition>().AsNoTracking()
            .Where(petition => petition.Slug == slug && petition.OpenedAt != null)
            .Select(petition => new PostedPetition(petition.Id, petition.RegionRule, petition.State, petition.AllowsSharedAddresses, petition.ShowsNames))
            .SingleOrDefaultAsync(cancel);
        return found is null ? null : _bySlug.GetOrAdd(slug, found);
    }
}

/// <summary>A petition as signing needs it.</summary>
internal sealed record PostedPetition(Id<Petition> Id, RegionRule RegionRule, string? State, bool AllowsSharedAddresses, bool ShowsNames);
