using Microsoft.EntityFrameworkCore;
using Redress.Domain.Organizations;
using Redress.Platform.Database;

namespace Redress.Organizations.Show;

/// <summary>What stands at an organization's address.</summary>
internal abstract record OrganizationAnswer
{
    public sealed record Found(Organization Organization) : OrganizationAnswer;

    /// <summary>It was merged into another.</summary>
    public sealed record Moved(string Slug) : OrganizationAnswer;

    /// <summary>It was published once.</summary>
    public sealed record TakenDown : OrganizationAnswer;

    public sealed record Unknown : OrganizationAnswer;
}

internal sealed class ShowOrganization(RedressDb db)
{
    public async Task<OrganizationAnswer> RunAsync(string slug, CancellationToken cancel)
    {
        var organization = await db.Set<Organization>().AsNoTracking().Include(o => o.Topics).SingleOrDefaultAsync(o => o.Slug == slug, cancel);

        if (organization is { Status: OrganizationStatus.Merged, MergedInto: { } into })
        {
            return new OrganizationAnswer.Moved(await db.Set<Organization>().Where(o => o.Id == into).Select(o => o.Slug).SingleAsync(cancel));
        }

        return organization switch
        {
            { Status: OrganizationStatus.Published } => new OrganizationAnswer.Found(organization),
            { Status: OrganizationStatus.TakenDown } => new OrganizationAnswer.TakenDown(),
            _ => new OrganizationAnswer.Unknown(),
        };
    }
}
