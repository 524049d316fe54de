using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Stories;
using Redress.Domain.StudyKits;
using Redress.Platform.Database;

namespace Redress.StudyKits.Feedback;

/// <summary>How many groups told that they met, and how many people came: counts only, and only what the desk has read.</summary>
internal sealed class CountGroups(RedressDb db)
{
    public async Task<GroupsCounted> RunAsync(Id<Story> story, CancellationToken cancel)
    {
        var counted = db.Set<StudyFeedback>().Where(feedback => feedback.StoryId == story && feedback.Status == StudyFeedbackStatus.Counted);
        return new(await counted.CountAsync(cancel), await counted.SumAsync(feedback => feedback.People, cancel));
    }
}

internal sealed record GroupsCounted(int Groups, int People);
