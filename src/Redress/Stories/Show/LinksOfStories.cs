using Microsoft.EntityFrameworkCore;
using Redress.Domain.Stories;
using Redress.Platform.Database;
using Redress.Platform.Links;

namespace Redress.Stories.Show;

/// <summary>The source of each published story.</summary>
internal sealed class LinksOfStories(RedressDb db) : IOutboundLinks
{
    public async Task<IReadOnlyList<LinkUse>> ListAsync(CancellationToken cancel) =>
        await db.Stories.AsNoTracking().Where(story => story.Status == StoryStatus.Published && !story.IsSample && story.Url != null)
            .OrderByDescending(story => story.PublishedAt)
            .Select(story => new LinkUse(story.Url!, story.Headline, $"/stories/{story.Slug}")).ToListAsync(cancel);
}
