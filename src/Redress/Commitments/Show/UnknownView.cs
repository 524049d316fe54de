using Microsoft.EntityFrameworkCore;
using Redress.Domain.Commitments;
using Redress.Domain.Stories;
using Redress.Platform.Database;
using Redress.Stories.Show;

namespace Redress.Commitments.Show;

/// <summary>Something a story leaves open, as a reader sees it.</summary>
internal sealed record UnknownView
{
    public required string Slug { get; init; }

    public required string Text { get; init; }

    public required IReadOnlyList<int> Cites { get; init; }

    public required UnknownStatus Status { get; init; }

    public required DateTimeOffset ChangedAt { get; init; }

    public required string StorySlug { get; init; }

    public required string Headline { get; init; }

    public string? Language { get; init; }

    /// <summary>From a story of the sample content.</summary>
    public bool IsSample { get; init; }
}

/// <summary>One unknown with its source sentences and what answered it.</summary>
internal sealed record UnknownPage(UnknownView Unknown, IReadOnlyList<CitedSentence> Sentences, IReadOnlyList<ChangeView> Changes);

/// <summary>Unknowns of published stories, those that changed last first.</summary>
internal sealed class ShowUnknowns(RedressDb db)
{
    public const int PageSize = 30;

    public async Task<(IReadOnlyList<UnknownView> Unknowns, bool More)> PageAsync(UnknownStatus? status, int page, CancellationToken cancel)
    {
        var unknowns = await Views(db.Unknowns.Where(u => status == null || u.Status == status))
            .OrderByDescending(u => u.ChangedAt).ThenBy(u => u.Slug)
            .Skip((page - 1) * PageSize).Take(PageSize + 1).ToListAsync(cancel);
        return ([.. unknowns.Take(PageSize)], unknowns.Count > PageSize);
    }

    public async Task<UnknownPage?> OneAsync(string slug, CancellationToken cancel)
    {
        if (await Views(db.Unknowns.Where(u => u.Slug == slug)).SingleOrDefaultAsync(cancel) is not { } view)
        {
            return null;
        }

        var changes = await db.Set<UnknownChange>().AsNoTracking()
            .Where(change => db.Unknowns.Any(u => u.Id == change.UnknownId && u.Slug == slug))
            .OrderByDescending(change => change.At).ToListAsync(cancel);
        return new(view, await db.SentencesAsync(view.StorySlug, view.Cites, cancel), await db.WithStoriesAsync(changes.ConvertAll(change => (To: $"{change.To}", change.Evidence, change.At)), cancel));
    }

    private IQueryable<UnknownView> Views(IQueryable<Unknown> unknowns) =>
        from unknown in unknowns.AsNoTracking()
        join story in db.Stories on unknown.StoryId equals story.Id
        where story.Status == StoryStatus.Published
        select new UnknownView
        {
            Slug = unknown.Slug,
            Text = unknown.Text,
            Cites = unknown.Cites,
            Status = unknown.Status,
            ChangedAt = unknown.ChangedAt,
            StorySlug = story.Slug,
            Headline = story.Headline,
            Language = story.Language,
            IsSample = story.IsSample,
        };
}
