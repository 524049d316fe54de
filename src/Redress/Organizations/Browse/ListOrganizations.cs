using Microsoft.EntityFrameworkCore;
using Redress.Domain.Officials;
using Redress.Domain.Organizations;
using Redress.Domain.Petitions;
using Redress.Platform.Database;

namespace Redress.Organizations.Browse;

/// <summary>What a reader looks for in the directory.</summary>
/// <param name="Words">In the name, or in what it does.</param>
/// <param name="Topic">The id of a topic pack.</param>
/// <param name="Place">A ZIP code, a state's two letters, or a country's after "country:".</param>
/// <param name="Offers">What it must let people do.</param>
internal sealed record OrganizationQuery(string? Words, string? Topic, string? Place, OrganizationLink? Offers)
{
    public static readonly OrganizationQuery Everything = new(null, null, null, null);

    public bool IsEmpty => string.IsNullOrWhiteSpace(Words) && string.IsNullOrEmpty(Topic) && string.IsNullOrWhiteSpace(Place) && Offers is null;
}

/// <param name="Organizations">One page of them.</param>
/// <param name="Total">How many there are on all pages.</param>
/// <param name="IsPlaceKnown">False where the place was not understood, and left aside.</param>
internal sealed record OrganizationsFound(IReadOnlyList<Organization> Organizations, int Total, bool IsPlaceKnown);

/// <summary>The directory: those nearest to the place first, then by name.</summary>
internal sealed class ListOrganizations(RedressDb db)
{
    public const int PageSize = 24;

    public async Task<OrganizationsFound> RunAsync(OrganizationQuery query, int page, CancellationToken cancel)
    {
        var (known, country, state, zip) = PlaceOf(query.Place);
        var found = Published(query);

        if (known && country is not null)
        {
            found = found.Where(o => o.Country == null || (o.Country == country && (state == null || o.State == null || o.State == state)));
        }

        var organizations = await found
            .OrderBy(o => zip != null && o.Zip != null && o.Zip.Substring(0, 3) == zip ? 0 : state != null && o.State == state ? 1 : country != null && o.Country == country ? 2 : 3)
            .ThenBy(o => o.Name).ThenBy(o => o.Slug)
            .Skip((page - 1) * PageSize).Take(PageSize).Include(o => o.Topics).AsSplitQuery().ToListAsync(cancel);
        return new OrganizationsFound(organizations, await found.CountAsync(cancel), known);
    }

    /// <summary>All that fit, by name, for the open data.</summary>
    public async Task<IReadOnlyList<Organization>> AllAsync(OrganizationQuery query, CancellationToken cancel) =>
        await Published(query).OrderBy(o => o.Name).ThenBy(o => o.Slug).Include(o => o.Topics).AsSplitQuery().ToListAsync(cancel);

    private IQueryable<Organization> Published(OrganizationQuery query)
    {
        var found = db.Set<Organization>().AsNoTracking().Where(o => o.Status == OrganizationStatus.Published);
        found = string.IsNullOrEmpty(query.Topic) ? found : found.Where(o => o.Topics.Any(topic => topic.TopicId == query.Topic));
        found = string.IsNullOrWhiteSpace(query.Words) ? found : found.Containing(query.Words.Trim(), o => o.Name, o => o.About);
        return query.Offers switch
        {
            OrganizationLink.Donate => found.Where(o => o.Donate != null),
            OrganizationLink.Volunteer => found.Where(o => o.Volunteer != null),
            OrganizationLink.Join => found.Where(o => o.Join != null),
            _ => found,
        };
    }

    private static (bool IsKnown, string? Country, string? State, string? ZipPrefix) PlaceOf(string? place) => place?.Trim() switch
    {
        null or "" => (true, null, null, null),
        { Length: > 8 } named when named.StartsWith("country:", StringComparison.Ordinal) => (Countries.Contains(named[8..]), named[8..], null, null),
        var code when Jurisdiction.Find(code) is { } state => (true, "US", state.Code, null),
        var code when Zip.TryParse(code, null, out var zip) && ZipStates.Of(zip) is { } state => (true, "US", state, zip.Prefix),
        _ => (false, null, null, null),
    };
}
