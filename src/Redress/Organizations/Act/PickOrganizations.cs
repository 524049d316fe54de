using Microsoft.EntityFrameworkCore;
using Redress.Domain.Organizations;
using Redress.Platform.Database;
using Redress.Platform.Links;

namespace Redress.Organizations.Act;

/// <summary>Picks the organizations a story shows, by the rule on <c>/organizations/about</c>.</summary>
internal sealed class PickOrganizations(RedressDb db, CheckedLinks links, TimeProvider clock)
{
    public const int Most = 6;

    /// <returns>The first few, and how many there are.</returns>
    public async Task<(IReadOnlyList<Organization> Picked, int All)> RunAsync(IReadOnlyCollection<string> topics, CancellationToken cancel)
    {
        var fitting = await db.Set<Organization>().AsNoTracking().Include(o => o.Topics)
            .Where(o => o.Status == OrganizationStatus.Published && o.Topics.Any(topic => topics.Contains(topic.TopicId))).ToListAsync(cancel);
        var (states, day) = (await links.GetAsync(cancel), DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
        var sound = fitting.Where(o => o.Facts.Links.Any(link => !states.Hides(link.Url))).ToList();
        return ([.. sound.OrderBy(o => OrganizationRank.Of(o.Topics.Count(topic => topics.Contains(topic.TopicId, StringComparer.Ordinal)), (o.Country, o.State, o.Zip), o.Slug, day)).Take(Most)], sound.Count);
    }
}
