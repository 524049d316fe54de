using Microsoft.EntityFrameworkCore;
using Redress.Domain.Organizations;
using Redress.Platform.Database;

namespace Redress.Organizations;

/// <summary>Saves a new organization under an address nobody else has.</summary>
internal static class SaveOrganization
{
    /// <param name="db">Saves also what else waits to be saved.</param>
    /// <param name="facts">What is known.</param>
    /// <param name="now">The time.</param>
    /// <param name="alsoSave">What else belongs to it, given the organization.</param>
    /// <param name="isSample">Whether it is part of the samples.</param>
    /// <param name="cancel">Ends the work.</param>
    public static async Task<Organization> SaveNewAsync(this RedressDb db, OrganizationFacts facts, DateTimeOffset now, Func<Organization, Task> alsoSave, bool isSample, CancellationToken cancel)
    {
        var wanted = OrganizationSlug.Of(facts.Name, Guid.CreateVersion7(now));
        wanted = isSample ? $"sample-{wanted}" : wanted;

        for (var n = 1; ; n++)
        {
            var organization = Organization.Of(n is 1 ? wanted : $"{wanted}-{n}", facts, now, isSample);

            if (await db.Set<Organization>().AnyAsync(other => other.Slug == organization.Slug, cancel))
            {
                continue;
            }

            db.Add(organization);
            await alsoSave(organization);

            if (await db.TrySaveAsync(cancel))
            {
                return organization;
            }

            // Somebody else took it in between.
            db.ChangeTracker.Clear();
        }
    }
}
