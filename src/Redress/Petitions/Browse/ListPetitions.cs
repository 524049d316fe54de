using Microsoft.EntityFrameworkCore;
using Redress.Domain.Petitions;
using Redress.Petitions.Count;
using Redress.Platform.Database;

namespace Redress.Petitions.Browse;

/// <summary>Lists petitions: open ones first, the newest first.</summary>
internal sealed class ListPetitions(RedressDb db, CountSignatures counts, TimeProvider clock)
{
    private const int PageLength = 20;

    public async Task<(IReadOnlyList<PetitionTeaser> Petitions, bool More)> PageAsync(int number, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var petitions = await db.Set<Petition>().AsNoTracking()
            .Where(petition => petition.Status == PetitionStatus.Open || petition.Status == PetitionStatus.Closed)
            .OrderBy(petition => petition.Status == PetitionStatus.Open && (petition.ClosesAt == null || petition.ClosesAt > now) ? 0 : 1).ThenByDescending(petition => petition.OpenedAt)
            .Skip((number - 1) * PageLength).Take(PageLength + 1)
            .Include(petition => petition.Versions).Include(petition => petition.Outcomes).AsSplitQuery()
            .ToListAsync(cancel);
        return (await TeasersAsync([.. petitions.Take(PageLength)], cancel), petitions.Count > PageLength);
    }

    /// <param name="petitions">With their versions and outcomes.</param>
    /// <param name="cancel">Ends the work.</param>
    public async Task<IReadOnlyList<PetitionTeaser>> TeasersAsync(IReadOnlyList<Petition> petitions, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var numbers = await counts.OfAsync([.. petitions.Select(petition => petition.Id)], cancel);
        return [.. petitions.Select(petition => Teaser(petition, numbers.GetValueOrDefault(petition.Id), now))];
    }

    private static PetitionTeaser Teaser(Petition petition, long count, DateTimeOffset now) => new(
        petition.Slug, petition.Text.Title, petition.Text.Addressee, count, petition.Status is PetitionStatus.Open && !(petition.ClosesAt <= now), petition.ClosedAt ?? petition.ClosesAt)
    {
        Outcome = petition.Outcomes.OrderByDescending(outcome => outcome.On).ThenByDescending(outcome => outcome.RecordedAt).FirstOrDefault(),
    };
}

/// <summary>A petition in a list.</summary>
internal sealed record PetitionTeaser(string Slug, string Title, string Addressee, long Count, bool IsOpen, DateTimeOffset? ClosesAt)
{
    /// <summary>The newest thing that came of it.</summary>
    public PetitionOutcome? Outcome { get; init; }
}
