using Microsoft.EntityFrameworkCore;
using Redress.Commitments.Show;
using Redress.Domain.Commitments;
using Redress.Domain.Stories;
using Redress.Platform.Database;
using Redress.Platform.News;
using Redress.Platform.Web.Languages;

namespace Redress.Commitments.Tell;

/// <summary>Tells those who follow a commitment, its person or its event what came of it, in the transaction that records it. Samples are news to nobody.</summary>
internal sealed class CommitmentNews(RedressDb db, Texts texts)
{
    public const string PersonKind = "person";

    public async Task AnnounceAsync(Commitment commitment, DateTimeOffset now, CancellationToken cancel)
    {
        if (await db.Stories.AsNoTracking().SingleOrDefaultAsync(s => s.Id == commitment.StoryId, cancel) is { Status: StoryStatus.Published, IsSample: false } story)
        {
            var sentence = commitment.What.StartsWith(commitment.Who, StringComparison.Ordinal) ? commitment.What : $"{commitment.Who} {commitment.What}";
            Subject[] about = [Subjects.Commitment(commitment.Slug), Subjects.Event(story.ThreadId), .. commitment.PersonSlug is { } person ? new[] { new Subject(PersonKind, person) } : []];
            db.Announce(now, $"{StatusWords.Of(commitment.Status, commitment.OverdueAt is not null, texts)}: {sentence}", $"/commitments/{commitment.Slug}", story.Language, label: null, about);
        }
    }

    public async Task AnnounceAsync(Unknown unknown, DateTimeOffset now, CancellationToken cancel)
    {
        if (await db.Stories.AsNoTracking().SingleOrDefaultAsync(s => s.Id == unknown.StoryId, cancel) is { Status: StoryStatus.Published, IsSample: false } story)
        {
            db.Announce(now, $"{StatusWords.Of(unknown.Status, texts)}: {unknown.Text}", $"/unknowns/{unknown.Slug}", story.Language, label: null, Subjects.Event(story.ThreadId));
        }
    }
}
