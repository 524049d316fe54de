using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Stories;
using Redress.Platform.Database;
using Redress.Platform.Jobs;

namespace Redress.Stories.Publish;

/// <summary>Publishes the stories whose time has come.</summary>
internal sealed record PublishScheduled : IJob
{
    public static string Name => "stories.publish-scheduled";
}

internal sealed class PublishScheduledHandler(RedressDb db, PublishStory publish, TimeProvider clock) : IJobHandler<PublishScheduled>
{
    private static readonly ClaimsPrincipal Schedule = new(new ClaimsIdentity([new(ClaimTypes.Name, "the schedule")], "schedule"));

    public async Task RunAsync(PublishScheduled job, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();

        foreach (var story in await db.Stories.Include(story => story.Lines).Where(story => story.PublishAt <= now && story.Status != StoryStatus.Published).ToListAsync(cancel))
        {
            if (story.IsChecked)
            {
                await publish.RunAsync(Schedule, story, cancel);
            }
            else
            {
                // A line became stale since: an editor has to look again.
                story.CancelPublishing();
                await db.SaveChangesAsync(cancel);
            }
        }
    }
}
