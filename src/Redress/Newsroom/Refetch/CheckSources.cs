using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Stories;
using Redress.Newsroom.Ingest;
using Redress.Platform.Database;
using Redress.Platform.Jobs;
using Redress.Reading;
using Redress.Reading.Topics;

namespace Redress.Newsroom.Refetch;

/// <summary>Fetches the sources of stories again that were published lately or are about to be.</summary>
internal sealed record CheckSources : IJob
{
    public static string Name => "newsroom.check-sources";
}

internal sealed class CheckSourcesHandler(RedressDb db, TimeProvider clock) : IJobHandler<CheckSources>
{
    private static readonly TimeSpan Window = TimeSpan.FromDays(14);

    public async Task RunAsync(CheckSources job, CancellationToken cancel)
    {
        var since = clock.GetUtcNow() - Window;

        foreach (var id in await db.Stories
            .Where(story => story.Url != null && ((story.Status == StoryStatus.Published && story.PublishedAt > since) || story.PublishAt != null))
            .Select(story => story.Id).ToListAsync(cancel))
        {
            db.Enqueue(new CheckSource(id));
        }

        await db.SaveChangesAsync(cancel);
    }
}

/// <summary>Fetches the source of one story again, and marks the lines whose sentences are no longer there.</summary>
internal sealed record CheckSource(Id<Story> Story) : IJob
{
    public static string Name => "newsroom.check-source";
}

internal sealed class CheckSourceHandler(RedressDb db, ArticleFinder finder, TimeProvider clock) : IJobHandler<CheckSource>
{
    public async Task RunAsync(CheckSource job, CancellationToken cancel)
    {
        var story = await db.Stories.Include(s => s.Sentences).Include(s => s.Lines).SingleOrDefaultAsync(s => s.Id == job.Story, cancel);

        if (story?.Url is not { } url)
        {
            return;
        }

        switch (await finder.AtAsync(url, cancel))
        {
            case ArticleFound found:
                var now = StoryReader.Read(StorableArticle.Of(found.Article), TopicIndex.Empty);
                story.CompareWithSource(
                    StoryFromReading.Hash(now.Article.Text), now.Sentences.Select(sentence => StoryFromReading.Hash(sentence.Text)).ToHashSet(StringComparer.Ordinal), clock.GetUtcNow());
                break;
            case NoArticle none:
                story.SourceNotRead(none.Why, clock.GetUtcNow());
                break;
        }

        await db.SaveChangesAsync(cancel);
    }
}
