using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Stories;
using Redress.Platform.Database;
using Redress.Topics.Packs;

namespace Redress.Stories.Show;

/// <summary>What stands at a story's address.</summary>
internal abstract record StoryAnswer
{
    public sealed record Found(ActionPage Page) : StoryAnswer;

    /// <summary>It was published once.</summary>
    public sealed record TakenDown : StoryAnswer;

    public sealed record Unknown : StoryAnswer;
}

/// <summary>Finds a published story with everything its page shows.</summary>
internal sealed class ShowStory(RedressDb db, TopicPacks packs)
{
    private const int MostRelated = 5;

    public async Task<StoryAnswer> RunAsync(string slug, CancellationToken cancel)
    {
        var story = await db.Stories.AsNoTracking().AsSplitQuery()
            .Include(s => s.Sentences).Include(s => s.Lines).Include(s => s.Topics).Include(s => s.Commentaries)
            .SingleOrDefaultAsync(s => s.Slug == slug, cancel);

        return story?.Status switch
        {
            StoryStatus.Published => new StoryAnswer.Found(ActionPage.Of(story, packs.Current, await RelatedAsync(story, cancel)) with { Tracked = await TrackedAsync(story, cancel) }),
            StoryStatus.Unpublished => new StoryAnswer.TakenDown(),
            StoryStatus.Arrived or StoryStatus.Dismissed or null => new StoryAnswer.Unknown(),
        };
    }

    private async Task<Dictionary<Id<BriefLine>, TrackedLine>> TrackedAsync(Story story, CancellationToken cancel)
    {
        var lines = story.Lines.Select(line => line.Id).ToList();
        var commitments = await db.Commitments.Where(c => lines.Contains(c.LineId)).Select(c => new { c.LineId, c.Slug, c.Status, c.OverdueAt }).ToListAsync(cancel);
        var unknowns = await db.Unknowns.Where(u => lines.Contains(u.LineId)).Select(u => new { u.LineId, u.Slug, u.Status }).ToListAsync(cancel);
        return commitments.Select(c => (c.LineId, Line: new TrackedLine($"/commitments/{c.Slug}", c.OverdueAt is null ? $"{c.Status}" : "Due date passed, no evidence yet")))
            .Concat(unknowns.Select(u => (u.LineId, Line: new TrackedLine($"/unknowns/{u.Slug}", $"{u.Status}"))))
            .ToDictionary(tracked => tracked.LineId, tracked => tracked.Line);
    }

    private async Task<List<StoryTeaser>> RelatedAsync(Story story, CancellationToken cancel) =>
        await db.Stories.AsNoTracking()
            .Where(other => other.ThreadId == story.ThreadId && other.Id != story.Id && other.Status == StoryStatus.Published)
            .OrderByDescending(other => other.PublishedAt)
            .Take(MostRelated)
            .ToTeasers()
            .ToListAsync(cancel);
}
