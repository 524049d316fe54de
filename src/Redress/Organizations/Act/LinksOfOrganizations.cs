using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Organizations;
using Redress.Platform.Audit;
using Redress.Platform.Database;
using Redress.Platform.Links;

namespace Redress.Organizations.Act;

/// <summary>The links of the directory; another address can be put in the place of one.</summary>
internal sealed class LinksOfOrganizations(RedressDb db, TimeProvider clock) : IChangeableLinks
{
    public async Task<IReadOnlyList<LinkUse>> ListAsync(CancellationToken cancel)
    {
        var organizations = await db.Set<Organization>().AsNoTracking().Where(o => o.Status == OrganizationStatus.Published && !o.IsSample)
            .OrderBy(o => o.Name).Select(o => new { o.Name, o.Slug, Urls = new[] { o.Website, o.Donate, o.Volunteer, o.Join } }).ToListAsync(cancel);
        return [.. organizations.SelectMany(o => o.Urls.OfType<string>().Select(url => new LinkUse(url, o.Name, $"/organizations/{o.Slug}")))];
    }

    public async Task<int> ReplaceAsync(string url, string by, ClaimsPrincipal user, CancellationToken cancel)
    {
        var places = 0;

        foreach (var organization in await db.Set<Organization>().Include(o => o.Topics).Where(o => o.Status == OrganizationStatus.Published && !o.IsSample).ToListAsync(cancel))
        {
            var before = organization.Facts;
            string? Changed(string? link)
            {
                var isIt = link is not null && LinkAddress.Of(link) == url;
                places += isIt ? 1 : 0;
                return isIt ? by : link;
            }

            var after = before with { Website = Changed(before.Website), Donate = Changed(before.Donate), Volunteer = Changed(before.Volunteer), Join = Changed(before.Join) };

            if (after == before)
            {
                continue;
            }

            var now = clock.GetUtcNow();
            organization.Write(after, now);
            db.Audit(user, now, "organization.changed", $"organizations/{organization.Slug}", before, after);
        }

        return places;
    }
}
