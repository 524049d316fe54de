using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Commitments;
using Redress.Domain.Stories;
using Redress.Platform.Database;
using Redress.Stories.Show;

namespace Redress.Commitments.Show;

/// <summary>One commitment with its source sentences, its history and where else it was reported.</summary>
internal sealed class ShowCommitment(RedressDb db)
{
    public async Task<CommitmentPage?> RunAsync(string slug, CancellationToken cancel)
    {
        if (await db.Commitments.AsNoTracking().Where(c => c.Slug == slug).ToViews(db.Stories).SingleOrDefaultAsync(cancel) is not { } view)
        {
            return null;
        }

        var id = await db.Commitments.Where(c => c.Slug == slug).Select(c => c.Id).SingleAsync(cancel);
        var changes = await db.Set<CommitmentChange>().AsNoTracking().Where(change => change.CommitmentId == id).OrderByDescending(change => change.At).ToListAsync(cancel);
        var repeated = await db.Stories.AsNoTracking()
            .Where(story => story.Status == StoryStatus.Published && db.Set<RepeatedLine>().Any(line => line.CommitmentId == id && line.StoryId == story.Id))
            .OrderBy(story => story.PublishedAt).ToTeasers().ToListAsync(cancel);
        return new(view, await db.SentencesAsync(view.StorySlug, view.Cites, cancel), await db.WithStoriesAsync(changes.ConvertAll(change => (StatusTo: $"{change.To}", change.Evidence, change.At)), cancel), repeated);
    }
}

internal sealed record CommitmentPage(CommitmentView Commitment, IReadOnlyList<CitedSentence> Sentences, IReadOnlyList<ChangeView> Changes, IReadOnlyList<StoryTeaser> Repeated);

/// <summary>One change of a status with its evidence.</summary>
/// <param name="To">The name of the new status.</param>
/// <param name="Evidence">What it rests on.</param>
/// <param name="Story">The story of a cited sentence, while it is published.</param>
/// <param name="At">When it was recorded.</param>
internal sealed record ChangeView(string To, Evidence Evidence, StoryTeaser? Story, DateTimeOffset At);

internal static class EvidenceReading
{
    public static async Task<IReadOnlyList<CitedSentence>> SentencesAsync(this RedressDb db, string slug, IReadOnlyList<int> cites, CancellationToken cancel)
    {
        var story = await db.Stories.AsNoTracking().Include(s => s.Sentences).SingleAsync(s => s.Slug == slug, cancel);
        return [.. story.Sentences.Where(sentence => cites.Contains(sentence.N)).OrderBy(sentence => sentence.N).Select(sentence => new CitedSentence(sentence.N, story.Text[sentence.Start..sentence.End]))];
    }

    public static async Task<IReadOnlyList<ChangeView>> WithStoriesAsync(this RedressDb db, IReadOnlyList<(string To, Evidence Evidence, DateTimeOffset At)> changes, CancellationToken cancel)
    {
        var ids = changes.Select(change => change.Evidence.StoryId).OfType<Id<Story>>().Distinct().ToList();
        var slugs = await db.Stories.Where(story => ids.Contains(story.Id) && story.Status == StoryStatus.Published).Select(story => new { story.Id, story.Slug }).ToListAsync(cancel);
        var known = slugs.ConvertAll(story => story.Slug);
        var teasers = await db.Stories.AsNoTracking().Where(story => known.Contains(story.Slug)).ToTeasers().ToListAsync(cancel);
        return [.. changes.Select(change => new ChangeView(change.To, change.Evidence, teasers.Find(teaser => teaser.Slug == slugs.Find(story => story.Id == change.Evidence.StoryId)?.Slug), change.At))];
    }
}
