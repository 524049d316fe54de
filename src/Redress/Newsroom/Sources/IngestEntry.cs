using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Newsroom;
using Redress.Newsroom.Ingest;
using Redress.Platform.Database;
using Redress.Platform.Jobs;
using Redress.Platform.Outbound;
using Redress.Platform.Web;
using Redress.Reading;

namespace Redress.Newsroom.Sources;

/// <summary>Takes in one new entry of a source.</summary>
internal sealed record IngestEntry(Id<Source> Source, FeedEntry Entry) : IJob
{
    public static string Name => "newsroom.ingest-entry";
}

/// <summary>Reads the entry's page; where it cannot be read, the text the feed carries, if that is enough to be a story.</summary>
internal sealed class IngestEntryHandler(RedressDb db, ArticleFinder finder, AddStory add) : IJobHandler<IngestEntry>
{
    private const int ShortestStory = 200;

    public async Task RunAsync(IngestEntry job, CancellationToken cancel)
    {
        if (await db.Sources.AsNoTracking().FirstOrDefaultAsync(source => source.Id == job.Source, cancel) is not { } source)
        {
            return;
        }

        var page = job.Entry.Url is { IsAbsoluteUri: true } url
            ? await finder.AtAsync(url.AbsoluteUri, cancel)
            : new NoArticle(FetchProblem.NotFound, "The entry has no address.");

        switch (page)
        {
            case ArticleFound found:
                await add.RunAsync(found.Article with { Published = found.Article.Published ?? Published(job.Entry) }, publish: false, source.Id, cancel);
                break;
            case NoArticle none when FromFeed(job.Entry, source.Title) is { } article:
                await add.RunAsync(article with { Problem = $"Only what the feed carries: {none.Why}" }, publish: false, source.Id, cancel);
                break;
            case NoArticle { Kind: FetchProblem.Unreachable or FetchProblem.NameUnknown or FetchProblem.BadCertificate or FetchProblem.TooSlow or FetchProblem.ServerError } none:
                throw new InvalidOperationException($"{job.Entry.Url}: {none.Why}");
        }
    }

    private static Article? FromFeed(FeedEntry entry, string publisher)
    {
        var text = SafeHtml.ToText(entry.Html ?? "").Replace("\n", "\n\n", StringComparison.Ordinal);
        return text.Length < ShortestStory ? null : new Article
        {
            Headline = entry.Title,
            Text = text,
            Publisher = publisher,
            Author = entry.Author,
            Published = Published(entry),
            Url = entry.Url is { IsAbsoluteUri: true } ? entry.Url : null,
        };
    }

    private static Published? Published(FeedEntry entry) => entry.Published is { } at ? Reading.Published.At(at) : null;
}
