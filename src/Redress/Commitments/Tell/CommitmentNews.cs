using Microsoft.EntityFrameworkCore;
using Redress.Commitments.Show;
using Redress.Domain;
using Redress.Domain.Commitments;
using Redress.Domain.Events;
using Redress.Domain.Petitions;
using Redress.Domain.Stories;
using Redress.Platform.Database;
using Redress.Platform.News;
using Redress.Platform.Web.Languages;

namespace Redress.Commitments.Tell;

/// <summary>Tells those who follow a commitment, its person or its event what came of it, in the transaction that records it; and those who acted on the event, by a signature or by coming to something, and asked to hear of it. Samples are news to nobody.</summary>
internal sealed class CommitmentNews(RedressDb db, Texts texts)
{
    public const string PersonKind = "person";

    public async Task AnnounceAsync(Commitment commitment, DateTimeOffset now, CancellationToken cancel)
    {
        if (await db.Stories.AsNoTracking().SingleOrDefaultAsync(s => s.Id == commitment.StoryId, cancel) is { Status: StoryStatus.Published, IsSample: false } story)
        {
            var sentence = commitment.What.StartsWith(commitment.Who, StringComparison.Ordinal) ? commitment.What : $"{commitment.Who} {commitment.What}";
            Subject[] about = [Subjects.Commitment(commitment.Slug), Subjects.Event(story.ThreadId), .. await ActedOnAsync(story, cancel), .. commitment.PersonSlug is { } person ? new[] { new Subject(PersonKind, person) } : []];
            db.Announce(now, $"{StatusWords.Of(commitment.Status, commitment.OverdueAt is not null, texts)}: {sentence}", $"/commitments/{commitment.Slug}", story.Language, label: null, about);
        }
    }

    public async Task AnnounceAsync(Unknown unknown, DateTimeOffset now, CancellationToken cancel)
    {
        if (await db.Stories.AsNoTracking().SingleOrDefaultAsync(s => s.Id == unknown.StoryId, cancel) is { Status: StoryStatus.Published, IsSample: false } story)
        {
            db.Announce(now, $"{StatusWords.Of(unknown.Status, texts)}: {unknown.Text}", $"/unknowns/{unknown.Slug}", story.Language, label: null, [Subjects.Event(story.ThreadId), .. await ActedOnAsync(story, cancel)]);
        }
    }

    /// <summary>The petitions and the gatherings that stories of the same event led to.</summary>
    private async Task<IEnumerable<Subject>> ActedOnAsync(Story story, CancellationToken cancel)
    {
        var stories = db.Stories.Where(other => other.ThreadId == story.ThreadId).Select(other => (Id<Story>?)other.Id);
        var petitions = await db.Set<Petition>().Where(petition => !petition.IsSample && stories.Contains(petition.StoryId)).Select(petition => petition.Slug).ToListAsync(cancel);
        var gatherings = await db.Set<Event>().Where(@event => !@event.IsSample && stories.Contains(@event.StoryId)).Select(@event => @event.Slug).ToListAsync(cancel);
        return [.. petitions.Select(Subjects.Petition), .. gatherings.Select(Subjects.Gathering)];
    }
}
