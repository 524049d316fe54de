using Redress.Domain.Links;
using Redress.Platform.Outbound;

namespace Redress.Links.Check;

/// <summary>Asks for the page behind a link, as robots.txt allows, and judges what came.</summary>
internal sealed class LookAtLink(PageFetcher pages, IConfiguration configuration)
{
    private const string Archive = "https://web.archive.org/web/{url}";

    public async Task<LinkReport> RunAsync(string url, CancellationToken cancel)
    {
        var report = Judge(new Uri(url), await pages.GetAsync(url, cancel));
        return report is LinkFails { Suggestion: null } fails ? fails with { Suggestion = await SuggestAsync(new Uri(url), fails.Fault, cancel) } : report;
    }

    private static LinkReport Judge(Uri url, Fetched answer) => answer switch
    {
        FetchedPage page when ParkedPage.Is(page) => new LinkFails(LinkFault.Parked, "The page says that its domain is for sale or parked."),
        FetchedPage page when !RegisteredDomain.AreOne(url, page.Url) => new LinkFails(LinkFault.MovedAway, "It leads to another site, under another domain.")
        {
            Suggestion = new LinkSuggestion(LinkSuggestionKind.Redirect, page.Url.AbsoluteUri),
        },
        FetchFailure failure => Judge(failure),
        _ => new LinkWorks(),
    };

    private static LinkReport Judge(FetchFailure failure) => failure.Kind switch
    {
        FetchProblem.NotFound => new LinkFails(LinkFault.Gone, failure.Why),
        FetchProblem.Refused => new LinkFails(LinkFault.Refused, failure.Why),
        FetchProblem.NameUnknown => new LinkFails(LinkFault.NameUnknown, failure.Why),
        FetchProblem.BadCertificate => new LinkFails(LinkFault.BadCertificate, failure.Why),
        FetchProblem.Unreachable => new LinkFails(LinkFault.Unreachable, failure.Why),
        FetchProblem.TooSlow => new LinkFails(LinkFault.TooSlow, failure.Why),
        FetchProblem.Empty => new LinkFails(LinkFault.Empty, failure.Why),
        FetchProblem.ServerError when failure.Status is not 429 => new LinkFails(LinkFault.ServerError, failure.Why, failure.RetryAfter),

        // A site that turns programs away, sets a cookie first or is large may be sound for a reader.
        FetchProblem.ServerError or FetchProblem.Forbidden or FetchProblem.Disallowed or FetchProblem.TooManyRedirects or FetchProblem.TooLarge or FetchProblem.NotReadable
            => new LinkUnclear(failure.Why, failure.RetryAfter),
    };

    private async Task<LinkSuggestion?> SuggestAsync(Uri url, LinkFault fault, CancellationToken cancel)
    {
        if (url is { Scheme: "http", IsDefaultPort: true } && fault is not LinkFault.NameUnknown)
        {
            var twin = new UriBuilder(url) { Scheme = "https", Port = -1 }.Uri;

            if (Judge(twin, await pages.GetAsync(twin.AbsoluteUri, cancel)) is LinkWorks)
            {
                return new LinkSuggestion(LinkSuggestionKind.SafeTwin, twin.AbsoluteUri);
            }
        }

        return (configuration["Links:Archive"] ?? Archive) is { Length: > 0 } archive && fault is not LinkFault.Refused
            ? new LinkSuggestion(LinkSuggestionKind.Archive, archive.Replace("{url}", url.AbsoluteUri, StringComparison.Ordinal)) : null;
    }
}
