using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Stories;
using Redress.Domain.StudyKits;
using Redress.Platform.Database;

namespace Redress.StudyKits.Feedback;

internal enum TellHowItWentAnswer
{
    Received,

    /// <summary>The desk has more to read than it can: the group is asked to come back.</summary>
    TooManyWaiting,
}

/// <summary>A group tells how many came and what it wants to know. The desk reads it before it counts.</summary>
internal sealed class TellHowItWent(RedressDb db, TimeProvider clock)
{
    /// <summary>No form may fill the desk: a story has room for this many unread.</summary>
    private const int MostWaiting = 100;

    public async Task<TellHowItWentAnswer> RunAsync(Id<Story> story, int people, string? wantsToKnow, CancellationToken cancel)
    {
        if (await db.Set<StudyFeedback>().CountAsync(feedback => feedback.StoryId == story && feedback.Status == StudyFeedbackStatus.Waiting, cancel) >= MostWaiting)
        {
            return TellHowItWentAnswer.TooManyWaiting;
        }

        db.Add(StudyFeedback.Receive(story, people, wantsToKnow, clock.GetUtcNow()));
        await db.SaveChangesAsync(cancel);
        return TellHowItWentAnswer.Received;
    }
}
