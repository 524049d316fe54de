using Microsoft.EntityFrameworkCore;
using Redress.Domain.Petitions;
using Redress.Petitions.Count;
using Redress.Platform.Database;

namespace Redress.Petitions.Show;

/// <summary>What stands at a petition's address.</summary>
internal abstract record PetitionAnswer
{
    public sealed record Found(PetitionPage Page) : PetitionAnswer;

    /// <summary>It was open once, and taken down.</summary>
    public sealed record TakenDown : PetitionAnswer;

    public sealed record Unknown : PetitionAnswer;
}

/// <summary>Finds a petition with everything its page shows.</summary>
internal sealed class ShowPetition(RedressDb db, CountSignatures counts, TimeProvider clock)
{
    public async Task<PetitionAnswer> RunAsync(string slug, CancellationToken cancel)
    {
        var petition = await db.Set<Petition>().AsNoTracking().AsSplitQuery().Include(p => p.Versions).Include(p => p.Milestones).SingleOrDefaultAsync(p => p.Slug == slug, cancel);

        return petition?.Status switch
        {
            PetitionStatus.Open or PetitionStatus.Closed or PetitionStatus.Archived => new PetitionAnswer.Found(await PageAsync(petition, cancel)),
            PetitionStatus.Removed => new PetitionAnswer.TakenDown(),
            _ => new PetitionAnswer.Unknown(),
        };
    }

    /// <summary>The petitions of a story that can be signed, the oldest first.</summary>
    public async Task<IReadOnlyList<PetitionPage>> OfStoryAsync(Domain.Id<Domain.Stories.Story> story, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var petitions = await db.Set<Petition>().AsNoTracking().AsSplitQuery().Include(p => p.Versions).Include(p => p.Milestones)
            .Where(p => p.StoryId == story && p.Status == PetitionStatus.Open && (p.ClosesAt == null || p.ClosesAt > now)).OrderBy(p => p.OpenedAt).ThenBy(p => p.Slug).ToListAsync(cancel);
        var pages = new List<PetitionPage>();

        foreach (var petition in petitions)
        {
            pages.Add(await PageAsync(petition, cancel));
        }

        return pages;
    }

    private async Task<PetitionPage> PageAsync(Petition petition, CancellationToken cancel) =>
        new(petition, await counts.ByRegionAsync(petition.Id, cancel), clock.GetUtcNow(),
            petition.StoryId is { } story ? await db.Stories.Where(s => s.Id == story && s.Status == Domain.Stories.StoryStatus.Published).Select(s => new StoryLink(s.Slug, s.Headline)).SingleOrDefaultAsync(cancel) : null);
}

/// <summary>Everything the public page of one petition shows.</summary>
internal sealed record PetitionPage(Petition Petition, IReadOnlyList<RegionCount> Regions, DateTimeOffset Now, StoryLink? Story)
{
    public PetitionVersion Text => Petition.Text;

    public long Count { get; } = Regions.Sum(region => region.Count);

    public bool IsOpen => Petition.Status is PetitionStatus.Open && !(Petition.ClosesAt <= Now);

    public IReadOnlyList<Milestone> Milestones { get; } = [.. Petition.Milestones.OrderBy(milestone => milestone.Signatures)];

    /// <summary>The number that is worked towards: the next milestone, or a round number above the count.</summary>
    public long Goal => Milestones.FirstOrDefault(milestone => milestone.Signatures > Count)?.Signatures ?? RoundAbove(Count);

    private static long RoundAbove(long count)
    {
        long[] steps = [10, 25, 50];
        for (var scale = 1L; ; scale *= 10)
        {
            if (steps.Select(step => step * scale).FirstOrDefault(step => step > count) is > 0 and var goal)
            {
                return goal;
            }
        }
    }
}

/// <summary>The story a petition came from.</summary>
internal sealed record StoryLink(string Slug, string Headline);
