using Microsoft.EntityFrameworkCore;
using Redress.Domain.Links;
using Redress.Platform.Database;
using Redress.Platform.Links;

namespace Redress.Links.Check;

/// <summary>Looks at links and writes down what it found. A round asks each site for one page, so that no site is pressed.</summary>
internal sealed class CheckLinks(RedressDb db, LookAtLink look, CheckedLinks states, SealedLinks sealedLinks, TimeProvider clock)
{
    private const int AtOnce = 10;
    private const int Read = 500;

    /// <summary>One round of those that are due.</summary>
    public async Task<IReadOnlyList<CheckedLink>> RoundAsync(CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        var now = clock.GetUtcNow();
        var due = await db.Set<CheckedLink>().Where(link => link.NextCheckAt <= now).OrderBy(link => link.NextCheckAt).ThenBy(link => link.Key).Take(Read).ToListAsync(cancel);
        return await RunAsync([.. due.DistinctBy(link => RegisteredDomain.Of(new Uri(sealedLinks.Open(link.Url)).IdnHost), StringComparer.Ordinal).Take(AtOnce)], cancel);
    }

    /// <returns>Null where the link is no longer on any page.</returns>
    public async Task<CheckedLink?> OneAsync(string key, CancellationToken cancel) =>
        await db.Set<CheckedLink>().SingleOrDefaultAsync(link => link.Key == key, cancel) is { } link ? (await RunAsync([link], cancel))[0] : null;

    private async Task<IReadOnlyList<CheckedLink>> RunAsync(IReadOnlyList<CheckedLink> links, CancellationToken cancel)
    {
        var reports = await Task.WhenAll(links.Select(link => LookAsync(link.Url, cancel)));

        foreach (var (link, report) in links.Zip(reports))
        {
            link.Found(report, clock.GetUtcNow());
        }

        await SaveAsync(cancel);
        return links;
    }

    /// <summary>Of a link not everybody may have nothing is written down but whether it works. A meeting may send to another site to sign in, and its address is in no archive.</summary>
    private async Task<LinkReport> LookAsync(string kept, CancellationToken cancel)
    {
        var report = await look.RunAsync(sealedLinks.Open(kept), cancel);
        return !SealedLinks.IsSealed(kept) ? report : report switch
        {
            LinkFails { Fault: LinkFault.MovedAway } => new LinkUnclear("It leads to another site, perhaps to sign in."),
            LinkFails fails => fails with { Suggestion = null },
            _ => report,
        };
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
