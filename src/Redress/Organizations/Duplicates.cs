using Microsoft.EntityFrameworkCore;
using Redress.Domain.Organizations;
using Redress.Platform.Database;

namespace Redress.Organizations;

/// <summary>Entries that may be about one organization: the same name, or a website at the same host.</summary>
internal static class Duplicates
{
    public static async Task<IReadOnlyList<Organization>> OfAsync(RedressDb db, Organization organization, CancellationToken cancel)
    {
        var published = await db.Set<Organization>().AsNoTracking().Where(o => o.Id != organization.Id && o.Status == OrganizationStatus.Published).OrderBy(o => o.Name).ToListAsync(cancel);
        return published.FindAll(other => AreAlike(other, organization));
    }

    public static bool AreAlike(Organization a, Organization b) =>
        string.Equals(a.Name, b.Name, StringComparison.OrdinalIgnoreCase) || (HostOf(a.Website) is { } host && host == HostOf(b.Website));

    public static string? HostOf(string? url) => url is null ? null : new Uri(url).IdnHost is var host && host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
}
