using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Organizations;
using Redress.Moderation.Submit;
using Redress.Organizations.Submit;
using Redress.Platform.Audit;
using Redress.Platform.Database;

namespace Redress.Organizations.Desk;

internal enum ChangeOrganizationAnswer
{
    Done,
    NotFound,

    /// <summary>Somebody else changed it since the page was opened, or its state does not allow it.</summary>
    NotPossible,
}

/// <summary>What an editor does with an organization.</summary>
internal sealed class ChangeOrganization(RedressDb db, OrganizationNews news, TimeProvider clock)
{
    /// <summary>Adds one that is public at once.</summary>
    public Task<Organization> AddAsync(OrganizationFacts facts, ClaimsPrincipal by, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        return db.SaveNewAsync(facts, now, async organization =>
        {
            organization.Publish(now);
            db.Audit(by, now, "organization.added", Subject(organization), after: facts);
            await news.AnnounceAsync(organization, OrganizationNews.Added, now, cancel);
        }, isSample: false, cancel);
    }

    public Task<ChangeOrganizationAnswer> WriteAsync(string slug, OrganizationFacts facts, int version, ClaimsPrincipal by, CancellationToken cancel) => ChangeAsync(slug, async (organization, now) =>
    {
        if (organization.Version != version)
        {
            return false;
        }

        var before = organization.Facts;
        organization.Write(facts, now);
        db.Audit(by, now, "organization.changed", Subject(organization), before, facts);

        if (organization.Status is OrganizationStatus.Published)
        {
            await news.AnnounceAsync(organization, OrganizationNews.Changed, now, cancel);
        }

        return true;
    }, cancel);

    /// <param name="slug">Which.</param>
    /// <param name="what">What was looked at, in the editor's words.</param>
    /// <param name="by">Who looked; the name is public.</param>
    /// <param name="cancel">Ends the work.</param>
    public Task<ChangeOrganizationAnswer> VerifyAsync(string slug, string what, ClaimsPrincipal by, CancellationToken cancel) => ChangeAsync(slug, async (organization, now) =>
    {
        organization.Verify(what, by.Identity?.Name ?? "", now);
        db.Audit(by, now, "organization.verified", Subject(organization), after: new { what });

        if (organization.Status is OrganizationStatus.Published)
        {
            await news.AnnounceAsync(organization, OrganizationNews.Verified, now, cancel);
        }

        return true;
    }, cancel);

    public Task<ChangeOrganizationAnswer> TakeDownAsync(string slug, ClaimsPrincipal by, CancellationToken cancel) => ChangeAsync(slug, async (organization, now) =>
    {
        if (organization.Status is not OrganizationStatus.Published)
        {
            return false;
        }

        organization.TakeDown(now);
        db.Audit(by, now, "organization.taken-down", Subject(organization));
        await news.AnnounceAsync(organization, OrganizationNews.TakenDown, now, cancel);
        return true;
    }, cancel);

    /// <summary>Also lists one that was taken down or declined, or that waits for a moderator.</summary>
    public Task<ChangeOrganizationAnswer> PublishAsync(string slug, ClaimsPrincipal by, CancellationToken cancel) => ChangeAsync(slug, async (organization, now) =>
    {
        if (organization.Status is not (OrganizationStatus.TakenDown or OrganizationStatus.Declined))
        {
            return false;
        }

        await db.WithdrawFromModerationAsync(ModeratedOrganizations.Key, organization.Id.Value, cancel);
        organization.Publish(now);
        db.Audit(by, now, "organization.published", Subject(organization));
        await news.AnnounceAsync(organization, OrganizationNews.Added, now, cancel);
        return true;
    }, cancel);

    /// <summary>Makes two entries one: the other stays, takes the topics and the links it lacks, and those who follow this one follow it.</summary>
    public async Task<ChangeOrganizationAnswer> MergeAsync(string slug, string into, ClaimsPrincipal by, CancellationToken cancel)
    {
        var other = await db.Set<Organization>().Include(o => o.Topics).SingleOrDefaultAsync(o => o.Slug == into, cancel);
        return other is null ? ChangeOrganizationAnswer.NotFound : await ChangeAsync(slug, async (organization, now) =>
        {
            if (organization.Id == other.Id || other.Status is not OrganizationStatus.Published || organization.Status is not (OrganizationStatus.Published or OrganizationStatus.TakenDown))
            {
                return false;
            }

            var (kept, gone) = (other.Facts, organization.Facts);
            other.Write(kept with
            {
                Topics = [.. kept.Topics.Union(gone.Topics, StringComparer.Ordinal).Take(OrganizationFacts.MostTopics)],
                Website = kept.Website ?? gone.Website,
                Volunteer = kept.Volunteer ?? gone.Volunteer,
                Join = kept.Join ?? gone.Join,
            }, now);
            organization.MergeInto(other, now);
            db.Audit(by, now, "organization.merged", Subject(organization), gone, new { into, other.Facts });
            await news.AnnounceAsync(organization, OrganizationNews.Merged, now, cancel);
            return true;
        }, cancel);
    }

    private async Task<ChangeOrganizationAnswer> ChangeAsync(string slug, Func<Organization, DateTimeOffset, Task<bool>> change, CancellationToken cancel)
    {
        if (await db.Set<Organization>().Include(o => o.Topics).SingleOrDefaultAsync(o => o.Slug == slug, cancel) is not { } organization)
        {
            return ChangeOrganizationAnswer.NotFound;
        }

        try
        {
            if (await change(organization, clock.GetUtcNow()))
            {
                await db.SaveChangesAsync(cancel);
                return ChangeOrganizationAnswer.Done;
            }
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
        }

        return ChangeOrganizationAnswer.NotPossible;
    }

    private static string Subject(Organization organization) => $"organizations/{organization.Slug}";
}
