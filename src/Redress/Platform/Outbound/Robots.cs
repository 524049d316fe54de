using System.Collections.Concurrent;
using System.Text;

namespace Redress.Platform.Outbound;

/// <summary>Asks a site's robots.txt before a page of it is fetched (RFC 9309), and remembers the answer for a day.</summary>
internal sealed class Robots(GuardedHttp http, TimeProvider clock)
{
    private const int MaxBytes = 500 * 1024;
    private const int MaxSites = 1_000;
    private static readonly TimeSpan Validity = TimeSpan.FromHours(24);
    private static readonly TimeSpan ValidityOfFailure = TimeSpan.FromMinutes(10);

    private static readonly FetchFailure Unanswered = new(
        FetchProblem.ServerError, "The site's robots.txt could not be read, so its pages are left alone for now.");

    private readonly ConcurrentDictionary<string, Site> _sites = new(StringComparer.OrdinalIgnoreCase);

    /// <returns>Why the page must not be fetched; <see langword="null"/> where it may.</returns>
    public async Task<FetchFailure?> ForbidAsync(Uri url, CancellationToken cancel)
    {
        var site = await SiteAsync(url.GetLeftPart(UriPartial.Authority), cancel);
        return site.Failure ?? (site.Rules!.Allows(url)
            ? null
            : new FetchFailure(FetchProblem.Disallowed, "The site's robots.txt asks programs not to read this page."));
    }

    private async Task<Site> SiteAsync(string authority, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();

        if (_sites.TryGetValue(authority, out var known) && known.Until > now)
        {
            return known;
        }

        if (_sites.Count >= MaxSites)
        {
            _sites.Clear();
        }

        return _sites[authority] = await http.GetAsync($"{authority}/robots.txt", cancel) switch
        {
            FetchedPage page => new(RobotsRules.Parse(Encoding.UTF8.GetString(page.Bytes.AsSpan(0, Math.Min(page.Bytes.Length, MaxBytes)))), null, now + Validity),
            FetchFailure { Kind: FetchProblem.NotFound or FetchProblem.Forbidden or FetchProblem.Empty or FetchProblem.TooManyRedirects } =>
                new(RobotsRules.Parse(""), null, now + Validity),
            FetchFailure { Kind: FetchProblem.ServerError or FetchProblem.TooLarge } => new(null, Unanswered, now + ValidityOfFailure),
            FetchFailure failure => new(null, failure, now + ValidityOfFailure),
            _ => new(null, Unanswered, now + ValidityOfFailure),
        };
    }

    private sealed record Site(RobotsRules? Rules, FetchFailure? Failure, DateTimeOffset Until);
}
