using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Petitions;
using Redress.Domain.Stories;
using Redress.Platform.Database;

namespace Redress.Petitions.External;

/// <summary>The petitions on other sites that are listed for a story, the newest first.</summary>
internal sealed class ListExternal(RedressDb db)
{
    public async Task<IReadOnlyList<ExternalLink>> OfStoryAsync(Id<Story> story, CancellationToken cancel)
    {
        var petitions = await db.Set<ExternalPetition>().AsNoTracking().Where(petition => petition.StoryId == story && petition.Status == ExternalPetitionStatus.Listed).OrderByDescending(petition => petition.AddedAt).ToListAsync(cancel);
        return [.. petitions.Select(petition => new ExternalLink(petition))];
    }
}

/// <summary>A petition on another site as readers see it.</summary>
internal sealed record ExternalLink(ExternalPetition Petition);
