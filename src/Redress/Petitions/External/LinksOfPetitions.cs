using Microsoft.EntityFrameworkCore;
using Redress.Domain.Petitions;
using Redress.Platform.Database;
using Redress.Platform.Links;

namespace Redress.Petitions.External;

/// <summary>Petitions on other sites, and pages that what came of a petition rests on.</summary>
internal sealed class LinksOfPetitions(RedressDb db) : IOutboundLinks
{
    public async Task<IReadOnlyList<LinkUse>> ListAsync(CancellationToken cancel)
    {
        var elsewhere = await (
            from petition in db.Set<ExternalPetition>().AsNoTracking()
            where petition.Status == ExternalPetitionStatus.Listed
            join story in db.Stories on petition.StoryId equals story.Id
            select new LinkUse(petition.Url, petition.Title, $"/stories/{story.Slug}")).ToListAsync(cancel);
        var outcomes = await (
            from outcome in db.Set<PetitionOutcome>().AsNoTracking()
            where outcome.Url != null
            join petition in db.Set<Petition>() on outcome.PetitionId equals petition.Id
            where !petition.IsSample && petition.Status != PetitionStatus.Removed
            select new LinkUse(outcome.Url!, outcome.Text, $"/petitions/{petition.Slug}")).ToListAsync(cancel);
        return [.. elsewhere, .. outcomes];
    }
}
