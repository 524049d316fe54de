using Microsoft.EntityFrameworkCore;
using Redress.Domain.Organizations;
using Redress.Platform.Database;
using Redress.Platform.News;

namespace Redress.Organizations;

/// <summary>Tells those who follow an organization or its topics, in the transaction of the change. Samples are news to nobody.</summary>
internal sealed class OrganizationNews(RedressDb db)
{
    public const string Added = "New in the directory";
    public const string Changed = "Its entry has changed";
    public const string Verified = "Verified";
    public const string TakenDown = "Taken down";
    public const string Merged = "Now one entry with another";

    public async Task AnnounceAsync(Organization organization, string label, DateTimeOffset now, CancellationToken cancel)
    {
        if (organization.IsSample)
        {
            return;
        }

        // Whoever followed one that was merged into this one follows this one.
        var former = await db.Set<Organization>().Where(other => other.MergedInto == organization.Id).Select(other => other.Slug).ToListAsync(cancel);
        db.Announce(now, organization.Name, $"/organizations/{organization.Slug}", language: null, label,
        [
            Subjects.Organization(organization.Slug),
            .. former.Select(Subjects.Organization),
            .. label is Added ? organization.Topics.Select(topic => Subjects.Topic(topic.TopicId)) : [],
        ]);
    }
}

/// <summary>An organization can be followed.</summary>
internal sealed class OrganizationToFollow(RedressDb db) : IFollowable
{
    public string Kind => Subjects.OrganizationKind;

    public async Task<Followable?> FindAsync(string key, CancellationToken cancel)
    {
        var found = await db.Set<Organization>().AsNoTracking().SingleOrDefaultAsync(organization => organization.Slug == key, cancel);
        var stands = found is { Status: OrganizationStatus.Merged } ? await db.Set<Organization>().AsNoTracking().SingleOrDefaultAsync(other => other.Id == found.MergedInto, cancel) : found;
        return stands is { Status: OrganizationStatus.Published } ? new Followable(new Subject(Kind, key), stands.Name, $"/organizations/{stands.Slug}") : null;
    }
}
