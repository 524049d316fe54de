using Microsoft.EntityFrameworkCore;
using Redress.Domain.Commitments;
using Redress.Domain.Stories;
using Redress.Platform.Database;
using Redress.Platform.Jobs;

namespace Redress.Commitments.Track;

/// <summary>Tracks what was published before there was tracking, or in a way that asked for none.</summary>
internal sealed record TrackMissed : IJob
{
    public static string Name => "commitments.track-missed";
}

internal sealed class TrackMissedHandler(RedressDb db) : IJobHandler<TrackMissed>
{
    private const int AtOnce = 200;

    public async Task RunAsync(TrackMissed job, CancellationToken cancel)
    {
        var missed = await db.Stories
            .Where(story => story.Status == StoryStatus.Published && story.Lines.Any(line =>
                ((line.Kind == BriefLineKind.Promised && line.Who != null) || line.Kind == BriefLineKind.Unknown)
                && !db.Commitments.Any(commitment => commitment.LineId == line.Id)
                && !db.Unknowns.Any(unknown => unknown.LineId == line.Id)
                && !db.Set<RepeatedLine>().Any(repeated => repeated.LineId == line.Id)))
            .OrderBy(story => story.PublishedAt)
            .Select(story => story.Id)
            .Take(AtOnce)
            .ToListAsync(cancel);

        foreach (var story in missed)
        {
            db.Enqueue(new TrackStory(story));
        }

        await db.SaveChangesAsync(cancel);
    }
}
