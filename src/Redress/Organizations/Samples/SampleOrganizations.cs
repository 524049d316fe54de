using Microsoft.EntityFrameworkCore;
using Redress.Domain.Organizations;
using Redress.Organizations.Import;
using Redress.Platform.Database;
using Redress.Stories.Samples;

namespace Redress.Organizations.Samples;

/// <summary>Invented organizations that work on the topics of the sample stories.</summary>
internal sealed class SampleOrganizations(RedressDb db, ImportOrganizations import, TimeProvider clock) : ISampleContent
{
    private static readonly string Csv = Path.Combine(AppContext.BaseDirectory, "Organizations", "Samples", "organizations.csv");

    public async Task InstallAsync(CancellationToken cancel)
    {
        var there = await db.Set<Organization>().Where(o => o.IsSample).Select(o => o.Name).ToListAsync(cancel);

        foreach (var row in (await import.PlanAsync(await File.ReadAllTextAsync(Csv, cancel), cancel)).Rows.Where(row => row.Facts is not null && !there.Contains(row.Name, StringComparer.Ordinal)))
        {
            await db.SaveNewAsync(row.Facts!, clock.GetUtcNow(), sample =>
            {
                sample.Publish(clock.GetUtcNow());
                return Task.CompletedTask;
            }, isSample: true, cancel);
        }
    }

    public Task RemoveAsync(CancellationToken cancel) => db.Set<Organization>().Where(o => o.IsSample).ExecuteDeleteAsync(cancel);
}
