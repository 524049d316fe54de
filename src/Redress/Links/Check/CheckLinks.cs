using Microsoft.EntityFrameworkCore;
using Redress.Domain.Links;
using Redress.Platform.Database;
using Redress.Platform.Links;

namespace Redress.Links.Check;

/// <summary>Looks at links and writes down what it found. A round asks each site for one page, so that no site is pressed.</summary>
internal sealed class CheckLinks(RedressDb db, LookAtLink look, CheckedLinks states, TimeProvider clock)
{
    private const int AtOnce = 10;
    private const int Read = 500;

    /// <summary>One round of those that are due.</summary>
    public async Task<IReadOnlyList<CheckedLink>> RoundAsync(CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        var now = clock.GetUtcNow();
        var due = await db.Set<CheckedLink>().Where(link => link.NextCheckAt <= now).OrderBy(link => link.NextCheckAt).ThenBy(link => link.Key).Take(Read).ToListAsync(cancel);
        return await RunAsync([.. due.DistinctBy(link => RegisteredDomain.Of(new Uri(link.Url).IdnHost), StringComparer.Ordinal).Take(AtOnce)], cancel);
    }

    /// <returns>Null where the link is no longer on any page.</returns>
    public async Task<CheckedLink?> OneAsync(string key, CancellationToken cancel) =>
        await db.Set<CheckedLink>().SingleOrDefaultAsync(link => link.Key == key, cancel) is { } link ? (await RunAsync([link], cancel))[0] : null;

    private async Task<IReadOnlyList<CheckedLink>> RunAsync(IReadOnlyList<CheckedLink> links, CancellationToken cancel)
    {
        var reports = await Task.WhenAll(links.Select(link => look.RunAsync(link.Url, cancel)));

        foreach (var (link, report) in links.Zip(reports))
        {
            link.Found(report, clock.GetUtcNow());
        }

        await SaveAsync(cancel);
        return links;
    }

    private async Task SaveAsync(CancellationToken cancel)
    {
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            // A link that left its last page meanwhile is forgotten; the others are looked at again in the next round.
            db.ChangeTracker.Clear();
        }

        states.Forget();
    }
}
