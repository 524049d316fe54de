using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Newsroom;
using Redress.Domain.Stories;
using Redress.Newsroom.Announce;
using Redress.Newsroom.Threads;
using Redress.Platform.Database;
using Redress.Reading;
using Redress.Topics.Learn;
using Redress.Topics.Packs;

namespace Redress.Newsroom.Ingest;

/// <summary>What came of adding a story: <see cref="StoryAdded"/>, <see cref="StoryThere"/> or <see cref="StoryNotRead"/>.</summary>
internal abstract record AddStoryAnswer;

/// <param name="Id">The new story.</param>
/// <param name="Slug">The last part of its address.</param>
/// <param name="Note">Why its text may be incomplete, or which story has nearly the same; null where there is nothing to say.</param>
internal sealed record StoryAdded(Id<Story> Id, string Slug, string? Note) : AddStoryAnswer;

/// <summary>The same address or the same text was added before.</summary>
internal sealed record StoryThere(Id<Story> Id, string Slug) : AddStoryAnswer;

/// <param name="Why">One sentence for a person.</param>
internal sealed record StoryNotRead(string Why) : AddStoryAnswer;

/// <summary>Takes in one story by any door: everything about it is saved in one transaction, or nothing is.</summary>
internal sealed class AddStory(RedressDb db, ArticleFinder finder, TopicPacks packs, DeskTopics learned, StoryThreads threads, TimeProvider clock)
{
    private const int Tries = 5;

    public async Task<AddStoryAnswer> RunAsync(string address, bool publish, CancellationToken cancel)
    {
        if (Uri.TryCreate(address, UriKind.Absolute, out var url) && await ThereAsync(StoryAddress.Canonical(url).AbsoluteUri, "", cancel) is { } there)
        {
            return there;
        }

        return await RunAsync(await finder.AtAsync(address, cancel), publish, null, cancel);
    }

    public async Task<AddStoryAnswer> RunAsync(ArticleAnswer answer, bool publish, Id<Source>? source, CancellationToken cancel) => answer switch
    {
        ArticleFound found => await RunAsync(found.Article, publish, source, cancel),
        NoArticle none => new StoryNotRead(none.Why),
        _ => throw new InvalidOperationException($"Unknown answer {answer.GetType().Name}."),
    };

    public async Task<AddStoryAnswer> RunAsync(Article article, bool publish, Id<Source>? source, CancellationToken cancel)
    {
        var reading = StoryReader.Read(StorableArticle.Of(article), packs.Current.Index, learned.Current);

        if (reading.Sentences is [])
        {
            return new StoryNotRead(article.Problem ?? "There is no sentence in it.");
        }

        for (var attempt = 1; attempt <= Tries; attempt++)
        {
            if (await ThereAsync(reading.Article.Url?.AbsoluteUri, StoryFromReading.Hash(reading.Article.Text), cancel) is { } there)
            {
                return there;
            }

            var slug = await FreeSlugAsync(reading.Article, cancel);

            if (await threads.PlaceAsync(db, reading.Article, thread => SaveAsync(reading, slug, thread, publish, source, cancel), cancel) is { } placed)
            {
                return new StoryAdded(placed.Story, slug, article.Problem ?? await NearlySameAsync(placed.NearDuplicateOf, cancel));
            }

            // Somebody else took the slug, or saved the same story, since we looked.
            db.ChangeTracker.Clear();
        }

        return new StoryNotRead("The story could not be saved because too many others were being saved; try again.");
    }

    private async Task<Id<Story>?> SaveAsync(StoryReading reading, string slug, Id<EventThread> thread, bool publish, Id<Source>? source, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var story = StoryFromReading.Map(reading, slug, thread, now, source: source);

        if (publish)
        {
            story.Publish(now);
            await StoryNews.AnnounceAsync(db, story, now, cancel);
        }

        db.Add(story);
        return await db.TrySaveAsync(cancel) ? story.Id : null;
    }

    private async Task<StoryThere?> ThereAsync(string? url, string textHash, CancellationToken cancel) =>
        await db.Stories.AsNoTracking()
            .Where(story => story.TextHash == textHash || (url != null && story.Url == url))
            .Select(story => new StoryThere(story.Id, story.Slug))
            .FirstOrDefaultAsync(cancel);

    private async Task<string?> NearlySameAsync(Id<Story>? earlier, CancellationToken cancel) => earlier is { } id
        ? $"It has nearly the same text as the story {await db.Stories.Where(story => story.Id == id).Select(story => story.Slug).SingleAsync(cancel)} and shares its thread."
        : null;

    private async Task<string> FreeSlugAsync(Article article, CancellationToken cancel)
    {
        var slug = StorySlug.Of(article.Headline, StoryFromReading.Hash(article.Text));
        var taken = await db.Stories.Where(story => story.Slug.StartsWith(slug)).Select(story => story.Slug).ToListAsync(cancel);
        return Enumerable.Range(1, taken.Count + 1).Select(n => n is 1 ? slug : $"{slug}-{n}").First(free => !taken.Contains(free, StringComparer.Ordinal));
    }
}
