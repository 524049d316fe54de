using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Newsroom;
using Redress.Newsroom.Ingest;
using Redress.Platform.Database;
using Redress.Platform.Jobs;
using Redress.Platform.Outbound;

namespace Redress.Newsroom.Sources;

/// <summary>Asks every source that is due.</summary>
internal sealed record PollDueSources : IJob
{
    public static string Name => "newsroom.poll-due-sources";
}

internal sealed class PollDueSourcesHandler(RedressDb db, PollSource poll, TimeProvider clock) : IJobHandler<PollDueSources>
{
    private const int AtOnce = 20;

    public async Task RunAsync(PollDueSources job, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();

        foreach (var source in await db.Sources.Where(source => source.NextPollAt <= now && source.PausedAt == null).OrderBy(source => source.NextPollAt).Take(AtOnce).Select(source => source.Id).ToListAsync(cancel))
        {
            await poll.RunAsync(source, cancel);
        }
    }
}

/// <summary>Asks one source for what is new: its new entries become jobs in the transaction that notes its state.</summary>
internal sealed class PollSource(RedressDb db, FeedFinder feeds, TimeProvider clock)
{
    private const int MostEntries = 50;
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    /// <returns>How many new entries were found; null where the source failed, which it now says itself.</returns>
    public async Task<int?> RunAsync(Id<Source> id, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();

        if (await db.Sources.FindAsync([id], cancel) is not { } source)
        {
            return 0;
        }

        var answer = await feeds.AtAsync(source.Url, new Validators(source.ETag, source.LastModified), cancel);
        var now = clock.GetUtcNow();
        int? added = 0;

        switch (answer)
        {
            case FeedFound found:
                added = await TakeNewAsync(source, found.Feed, now, cancel);
                source.Succeeded(now, found.Validators.ETag, found.Validators.LastModified, Jittered(Interval));
                break;
            case FeedUnchanged:
                source.Succeeded(now, source.ETag, source.LastModified, Jittered(Interval));
                break;
            case NoFeed none:
                var wait = Jittered(TimeSpan.FromTicks(Math.Min(Longest.Ticks, Interval.Ticks << Math.Min(source.Failures, 10))));
                source.Failed(now, none.Why, none.RetryAfter is { } asked && asked > wait ? TimeSpan.FromTicks(Math.Min(asked.Ticks, 7 * Longest.Ticks)) : wait);
                added = null;
                break;
        }

        return await db.TrySaveAsync(cancel) ? added : 0;
    }

    private async Task<int> TakeNewAsync(Source source, Feed feed, DateTimeOffset now, CancellationToken cancel)
    {
        var entries = feed.Entries.Take(MostEntries).DistinctBy(Key, StringComparer.Ordinal).ToDictionary(Key, StringComparer.Ordinal);
        var keys = entries.Keys.ToList();
        var seen = await db.Set<SourceEntry>().Where(entry => entry.SourceId == source.Id && keys.Contains(entry.Key)).Select(entry => entry.Key).ToListAsync(cancel);

        foreach (var key in seen)
        {
            entries.Remove(key);
        }

        foreach (var (key, entry) in entries)
        {
            db.Add(new SourceEntry { SourceId = source.Id, Key = key, SeenAt = now });
            db.Enqueue(new IngestEntry(source.Id, entry));
        }

        return entries.Count;
    }

    private static string Key(FeedEntry entry) => StoryFromReading.Hash(entry.Url?.OriginalString ?? $"{entry.Title}\n{entry.Html}");

    private static TimeSpan Jittered(TimeSpan interval) => interval * (0.9 + (Random.Shared.NextDouble() / 5));
}
