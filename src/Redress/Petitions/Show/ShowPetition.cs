using Microsoft.EntityFrameworkCore;
using Redress.Domain.Petitions;
using Redress.Petitions.Count;
using Redress.Petitions.External;
using Redress.Petitions.Respond;
using Redress.Platform.Database;

namespace Redress.Petitions.Show;

/// <summary>What stands at a petition's address.</summary>
internal abstract record PetitionAnswer
{
    public sealed record Found(PetitionPage Page) : PetitionAnswer;

    /// <summary>It was open once, and taken down.</summary>
    /// <param name="Because">Why; null where nobody said.</param>
    public sealed record TakenDown(string? Because) : PetitionAnswer;

    /// <summary>A moderator turned it down.</summary>
    public sealed record TurnedDown(RejectedPetition Petition) : PetitionAnswer;

    public sealed record Unknown : PetitionAnswer;
}

/// <summary>Finds a petition with everything its page shows.</summary>
internal sealed class ShowPetition(RedressDb db, CountSignatures counts, ListExternal external, ShownNames names, TimeProvider clock)
{
    public async Task<PetitionAnswer> RunAsync(string slug, CancellationToken cancel)
    {
        var petition = await WithAll().SingleOrDefaultAsync(p => p.Slug == slug, cancel);

        return petition?.Status switch
        {
            PetitionStatus.Open or PetitionStatus.Closed or PetitionStatus.Archived => new PetitionAnswer.Found(await PageAsync(petition, cancel) with { Names = petition.ShowsNames ? await names.OfAsync(petition.Id, cancel) : [] }),
            PetitionStatus.Removed => new PetitionAnswer.TakenDown(petition.RemovedBecause),
            PetitionStatus.Rejected or PetitionStatus.Hidden => new PetitionAnswer.TurnedDown(RejectedPetition.Of(petition)),
            _ => new PetitionAnswer.Unknown(),
        };
    }

    /// <summary>The petitions of a story that can be signed, the oldest first.</summary>
    public async Task<IReadOnlyList<PetitionPage>> OfStoryAsync(Domain.Id<Domain.Stories.Story> story, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var petitions = await WithAll()
            .Where(p => p.StoryId == story && p.Status == PetitionStatus.Open && (p.ClosesAt == null || p.ClosesAt > now)).OrderBy(p => p.OpenedAt).ThenBy(p => p.Slug).ToListAsync(cancel);
        var pages = new List<PetitionPage>();

        foreach (var petition in petitions)
        {
            pages.Add(await PageAsync(petition, cancel));
        }

        return pages;
    }

    private IQueryable<Petition> WithAll() => db.Set<Petition>().AsNoTracking().AsSplitQuery().Include(p => p.Versions).Include(p => p.Milestones).Include(p => p.Outcomes);

    private async Task<PetitionPage> PageAsync(Petition petition, CancellationToken cancel) =>
        new(petition, await counts.ByRegionAsync(petition.Id, cancel), clock.GetUtcNow(),
            petition.StoryId is { } story ? await db.Stories.Where(s => s.Id == story && s.Status == Domain.Stories.StoryStatus.Published).Select(s => new StoryLink(s.Slug, s.Headline)).SingleOrDefaultAsync(cancel) : null)
        {
            Outcomes = await OutcomeView.OfAsync(db, petition, cancel),
            Elsewhere = petition.StoryId is { } about ? await external.OfStoryAsync(about, cancel) : [],
            IsReaders = await db.Set<PetitionStarter>().AnyAsync(starter => starter.PetitionId == petition.Id, cancel),
        };
}

/// <summary>Everything the public page of one petition shows.</summary>
internal sealed record PetitionPage(Petition Petition, IReadOnlyList<RegionCount> Regions, DateTimeOffset Now, StoryLink? Story)
{
    public PetitionVersion Text => Petition.Text;

    public long Count { get; } = Regions.Sum(region => region.Count);

    public bool IsOpen => Petition.Status is PetitionStatus.Open && !(Petition.ClosesAt <= Now);

    /// <summary>What came of it, the newest first.</summary>
    public IReadOnlyList<OutcomeView> Outcomes { get; init; } = [];

    /// <summary>Petitions on other sites about the same story.</summary>
    public IReadOnlyList<ExternalLink> Elsewhere { get; init; } = [];

    /// <summary>Who signed last, of those who let their name be shown.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>A reader started it; otherwise the desk did.</summary>
    public bool IsReaders { get; init; }

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
