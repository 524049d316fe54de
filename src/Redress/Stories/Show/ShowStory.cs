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
    /// <param name="Because">Why it was taken down; null where nobody said.</param>
    public sealed record TakenDown(string? Because) : StoryAnswer;

    public sealed record Unknown : StoryAnswer;
}

/// <summary>Finds a published story with everything its page shows.</summary>
internal sealed class ShowStory(RedressDb db, TopicPacks packs)
{
    private const int MostRelated = 5;

    public Task<StoryAnswer> RunAsync(string slug, CancellationToken cancel) => RunAsync(slug, preview: false, cancel);

    /// <param name="slug">The last part of its address.</param>
    /// <param name="preview">Whether it is shown although it is not public, to an editor.</param>
    /// <param name="cancel">Ends the work.</param>
    public async Task<StoryAnswer> RunAsync(string slug, bool preview, CancellationToken cancel)
    {
        var story = await db.Stories.AsNoTracking().AsSplitQuery()
            .Include(s => s.Sentences).Include(s => s.Lines).Include(s => s.Topics).Include(s => s.Commentaries.Where(c => c.Status == CommentaryStatus.Shown)).Include(s => s.Corrections)
            .SingleOrDefaultAsync(s => s.Slug == slug, cancel);

        return story switch
        {
            null => new StoryAnswer.Unknown(),
            { Status: StoryStatus.Published } => await FoundAsync(story, cancel),
            _ when preview => await FoundAsync(story, cancel),
            { Status: StoryStatus.Unpublished } => new StoryAnswer.TakenDown(story.UnpublishedBecause),
            _ => new StoryAnswer.Unknown(),
        };
    }

    private async Task<StoryAnswer> FoundAsync(Story story, CancellationToken cancel) =>
        new StoryAnswer.Found(ActionPage.Of(story, packs.Current, await RelatedAsync(story, cancel)) with { Tracked = await TrackedAsync(story, cancel) });

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
