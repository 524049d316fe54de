using Microsoft.EntityFrameworkCore;
using Redress.Domain.Commitments;
using Redress.Platform.Database;
using Redress.Platform.News;

namespace Redress.Follow.Announce;

/// <summary>What came of a commitment is news of it and of the story's event.</summary>
internal static class CommitmentNews
{
    public static async Task AnnounceAsync(RedressDb db, DateTimeOffset now, CancellationToken cancel)
    {
        foreach (var commitment in db.Changed<Commitment>(nameof(Commitment.Status)).Union(db.Changed<Commitment>(nameof(Commitment.OverdueAt))).ToList())
        {
            var story = await db.Stories.Where(s => s.Id == commitment.StoryId).Select(s => new { s.ThreadId, s.Language, s.IsSample }).SingleOrDefaultAsync(cancel);

            // A new one comes with its story, which is news already.
            if (story is { IsSample: false } && db.Entry(commitment).State is not EntityState.Added)
            {
                db.Announce(now, $"{commitment.Who} {commitment.What}", $"/commitments/{commitment.Slug}", story.Language, Label(commitment),
                    Subjects.Commitment(commitment.Slug), Subjects.Event(story.ThreadId));
            }
        }
    }

    private static string Label(Commitment commitment) => commitment.Status switch
    {
        CommitmentStatus.Kept => "Kept",
        CommitmentStatus.Broken => "Broken",
        CommitmentStatus.Dropped => "Dropped",
        CommitmentStatus.Open when commitment.OverdueAt is not null => "Its day has passed",
        CommitmentStatus.Open => "Open again",
    };
}
