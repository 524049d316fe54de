using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Stories;
using Redress.Newsroom.Ingest;
using Redress.Platform.Database;
using Redress.Platform.Jobs;
using Redress.Reading;
using Redress.Reading.Topics;

namespace Redress.Newsroom.Refetch;

/// <summary>Fetches the sources of recently published stories again.</summary>
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

        foreach (var id in await db.Stories.Where(story => story.Status == StoryStatus.Published && story.Url != null && story.PublishedAt > since).Select(story => story.Id).ToListAsync(cancel))
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

        // A source that cannot be read just now has not changed its mind.
        if (story?.Url is not { } url || await finder.AtAsync(url, cancel) is not ArticleFound found)
        {
            return;
        }

        var now = StoryReader.Read(StorableArticle.Of(found.Article), TopicIndex.Empty).Sentences.Select(sentence => StoryFromReading.Hash(sentence.Text)).ToHashSet(StringComparer.Ordinal);
        var gone = story.Sentences.Where(sentence => !now.Contains(sentence.Hash)).Select(sentence => sentence.N).ToHashSet();

        foreach (var line in story.Lines.Where(line => line.StaleSince is null && line.Cites.Any(gone.Contains)))
        {
            line.StaleSince = clock.GetUtcNow();
        }

        await db.SaveChangesAsync(cancel);
    }
}
