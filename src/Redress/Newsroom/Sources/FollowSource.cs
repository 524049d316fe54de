using System.Security.Claims;
using Redress.Domain.Newsroom;
using Redress.Platform.Audit;
using Redress.Platform.Database;

namespace Redress.Newsroom.Sources;

/// <summary>What came of following a source: <see cref="SourceFollowed"/>, <see cref="SourceThere"/> or <see cref="SourceRefused"/>.</summary>
internal abstract record FollowAnswer;

internal sealed record SourceFollowed(Source Source) : FollowAnswer;

internal sealed record SourceThere(string Url) : FollowAnswer;

/// <param name="Why">One sentence for a person.</param>
internal sealed record SourceRefused(string Why) : FollowAnswer;

/// <summary>Follows a feed, or the feed of a page, from now on.</summary>
internal sealed class FollowSource(RedressDb db, FeedFinder feeds, TimeProvider clock)
{
    /// <summary>As the person at the server's command line.</summary>
    public Task<FollowAnswer> RunAsync(string address, CancellationToken cancel) => RunAsync(address, new ClaimsPrincipal(), cancel);

    public async Task<FollowAnswer> RunAsync(string address, ClaimsPrincipal by, CancellationToken cancel)
    {
        var answer = await feeds.AtAsync(address, default, cancel);

        if (answer is not FeedFound found)
        {
            return new SourceRefused(answer is NoFeed none ? none.Why : "The site gave no answer that can be read.");
        }

        var source = Source.Follow(found.Url.AbsoluteUri, found.Feed.Title is "" ? found.Url.Host : found.Feed.Title, clock.GetUtcNow());
        db.Add(source);
        db.Audit(by, clock.GetUtcNow(), "source.followed", $"sources/{source.Id}", after: new { source.Url, source.Title });
        return await db.TrySaveAsync(cancel) ? new SourceFollowed(source) : new SourceThere(source.Url);
    }
}
