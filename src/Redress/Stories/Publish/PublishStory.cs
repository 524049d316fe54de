using System.Security.Claims;
using Redress.Domain.Stories;
using Redress.Newsroom.Announce;
using Redress.Platform.Audit;
using Redress.Platform.Database;

namespace Redress.Stories.Publish;

/// <summary>Makes a reviewed story public.</summary>
internal sealed class PublishStory(RedressDb db, TimeProvider clock)
{
    /// <param name="by">The editor who decided it.</param>
    /// <param name="story">With its lines.</param>
    /// <param name="cancel">Ends the work.</param>
    public async Task RunAsync(ClaimsPrincipal by, Story story, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        story.Publish(now);
        await StoryNews.AnnounceAsync(db, story, now, cancel);
        db.Audit(by, now, "story.published", $"stories/{story.Slug}");
        await db.SaveChangesAsync(cancel);
    }
}
