using AngleSharp.Html.Parser;
using Redress.Platform.Outbound;
using Redress.Reading.Extraction;

namespace Redress.Newsroom.Sources;

/// <summary>What came of looking for a feed: a <see cref="FeedFound"/>, <see cref="FeedUnchanged"/> or <see cref="NoFeed"/>.</summary>
internal abstract record FeedAnswer;

internal sealed record FeedFound(Uri Url, Feed Feed, Validators Validators) : FeedAnswer;

internal sealed record FeedUnchanged : FeedAnswer;

/// <param name="Why">One sentence for a person.</param>
/// <param name="RetryAfter">How long the server asks us to wait; null where it does not.</param>
internal sealed record NoFeed(string Why, TimeSpan? RetryAfter = null) : FeedAnswer;

/// <summary>Fetches a feed, or the feed a page links to. An editor named the address, so robots.txt has no say in it.</summary>
internal sealed class FeedFinder(GuardedHttp http)
{
    private const string Links =
        "link[rel~=alternate i][type='application/rss+xml' i], link[rel~=alternate i][type='application/atom+xml' i], link[rel~=alternate i][type='application/feed+json' i]";

    public async Task<FeedAnswer> AtAsync(string address, Validators validators, CancellationToken cancel) =>
        await http.GetAsync(address, validators, null, cancel) switch
        {
            FetchedPage page when LinkedFrom(page) is { } linked && linked != page.Url => await http.GetAsync(linked.AbsoluteUri, cancel) switch
            {
                FetchedPage feed => Read(feed),
                FetchFailure failure => new NoFeed($"The page leads to a feed that cannot be read. {failure.Why}", failure.RetryAfter),
                _ => new FeedUnchanged(),
            },
            FetchedPage page => Read(page),
            FetchFailure failure => new NoFeed(failure.Why, failure.RetryAfter),
            _ => new FeedUnchanged(),
        };

    private static FeedAnswer Read(FetchedPage page)
    {
        var feed = FeedReader.Read(page.Bytes, page.Charset, page.Url);
        return feed is { Entries: [], Problem: { } problem } ? new NoFeed(problem) : new FeedFound(page.Url, feed, page.Validators);
    }

    private static Uri? LinkedFrom(FetchedPage page)
    {
        if (Ingest.Document.Open(page.Bytes, page.MediaType, page.Charset) is not { Kind: Ingest.DocumentKind.Html, Text: var html })
        {
            return null;
        }

        using var document = new HtmlParser().ParseDocument(HtmlNesting.Cap(html));
        return document.QuerySelector(Links)?.GetAttribute("href") is { } href ? MarkupReader.Address(href, page.Url) : null;
    }
}
