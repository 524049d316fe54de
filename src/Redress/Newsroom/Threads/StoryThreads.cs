using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Stories;
using Redress.Platform.Database;
using Redress.Reading;
using Redress.Reading.Threads;

namespace Redress.Newsroom.Threads;

/// <summary>Places each new story in its thread. What it knows of the last weeks comes from the database, so that a restart or another node changes nothing.</summary>
internal sealed class StoryThreads(TimeProvider clock) : IDisposable
{
    private const int MaxChars = 6_000;
    private static readonly TimeSpan Window = TimeSpan.FromDays(30);

    private readonly SemaphoreSlim _gate = new(1);
    private ThreadFinder _finder = new();
    private IReadOnlyList<Id<ThreadDecision>>? _taughtBy;
    private NearDuplicates<Id<Story>> _texts = new();
    private Dictionary<int, Id<EventThread>> _threads = [];
    private Dictionary<Id<EventThread>, int> _numbers = [];
    private HashSet<Id<Story>> _seen = [];
    private DateTimeOffset _seenUntil;

    /// <param name="db">Where the thread is added if it is new.</param>
    /// <param name="article">The story to be placed.</param>
    /// <param name="saveAsync">Saves the story in the thread; answers its id, or null where it was not saved.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>The story that was saved, and an earlier one with nearly the same text, which shares its thread; null where it was not saved.</returns>
    public async Task<(Id<Story> Story, Id<Story>? NearDuplicateOf)?> PlaceAsync(RedressDb db, Article article, Func<Id<EventThread>, Task<Id<Story>?>> saveAsync, CancellationToken cancel)
    {
        await _gate.WaitAsync(cancel);

        try
        {
            await CatchUpAsync(db, cancel);
            var fingerprint = TextFingerprint.Of(Beginning(article.Text));
            var near = _texts.Find(fingerprint)?.Key;
            var number = _finder.Add(article.Headline, Beginning(article.Text), article.Published?.Instant);

            if (near is { } earlier)
            {
                Know(number, await db.Stories.Where(story => story.Id == earlier).Select(story => story.ThreadId).SingleAsync(cancel));
            }

            if (await saveAsync(_threads.TryGetValue(number, out var known) ? known : StartThread(db, number)) is not { } saved)
            {
                Forget();
                return null;
            }

            _seen.Add(saved);
            _texts.Add(saved, fingerprint);
            return (saved, near);
        }
        catch
        {
            Forget();
            throw;
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>How close a story is to each of some others: the log odds that the two tell one event.</summary>
    public async Task<IReadOnlyDictionary<Id<Story>, double>> ClosenessAsync(RedressDb db, Story one, IReadOnlyCollection<Story> others, CancellationToken cancel)
    {
        await _gate.WaitAsync(cancel);

        try
        {
            await CatchUpAsync(db, cancel);
            var features = FeaturesOf(one);
            return others.ToDictionary(other => other.Id, other => _finder.Closeness(features, FeaturesOf(other)));
        }
        catch
        {
            Forget();
            throw;
        }
        finally
        {
            _gate.Release();
        }
    }

    public void Dispose() => _gate.Dispose();

    private static ThreadFeatures FeaturesOf(Story story) => ThreadFeatures.Of(story.Headline, Beginning(story.Text), story.Reported?.At);

    private Id<EventThread> StartThread(RedressDb db, int number)
    {
        var thread = EventThread.Start(clock.GetUtcNow());
        db.Add(thread);
        Know(number, thread.Id);
        return thread.Id;
    }

    private void Know(int number, Id<EventThread> thread)
    {
        _threads[number] = thread;
        _numbers[thread] = number;
    }

    /// <summary>Stories that arrived since: all of the window after a start, later those of other nodes.</summary>
    private async Task CatchUpAsync(RedressDb db, CancellationToken cancel)
    {
        await LearnAsync(db, cancel);
        var now = clock.GetUtcNow();
        var since = _seenUntil > now - Window ? _seenUntil : now - Window;
        var arrived = await db.Stories.AsNoTracking()
            .Where(story => story.ArrivedAt >= since)
            .OrderBy(story => story.ArrivedAt).ThenBy(story => story.Id)
            .Select(story => new { story.Id, story.ThreadId, story.ArrivedAt, story.Headline, Text = story.Text.Substring(0, MaxChars), At = story.Reported == null ? null : (DateTimeOffset?)story.Reported.At })
            .ToListAsync(cancel);

        foreach (var story in arrived.Where(story => _seen.Add(story.Id)))
        {
            _finder.Restore(ThreadFeatures.Of(story.Headline, story.Text, story.At), NumberOf(story.ThreadId));
            _texts.Add(story.Id, TextFingerprint.Of(story.Text));
            _seenUntil = story.ArrivedAt;
        }
    }

    /// <summary>After an editor, here or at another node, moved stories between threads, everything is taken anew with the threshold that teaches.</summary>
    private async Task LearnAsync(RedressDb db, CancellationToken cancel)
    {
        var decisions = await db.Set<ThreadDecision>().AsNoTracking().OrderBy(decision => decision.Id).Select(decision => new { decision.Id, decision.Closeness, decision.BelongTogether }).ToListAsync(cancel);

        if (_taughtBy is null || !_taughtBy.SequenceEqual(decisions.Select(decision => decision.Id)))
        {
            Forget();
            _finder = new ThreadFinder(ThreadThreshold.Learn(decisions.Select(decision => new ThreadCorrection(decision.Closeness, decision.BelongTogether))));
            _taughtBy = [.. decisions.Select(decision => decision.Id)];
        }
    }

    /// <summary>Threads are taken as the database has them, so that a decision stands and an editor's word on it too.</summary>
    private int NumberOf(Id<EventThread> thread)
    {
        if (!_numbers.TryGetValue(thread, out var number))
        {
            number = _threads.Count + 1;
            Know(number, thread);
        }

        return number;
    }

    /// <summary>After a failure the finder may hold a story that was never saved, so it starts anew from the database.</summary>
    private void Forget() => (_finder, _taughtBy, _texts, _threads, _numbers, _seen, _seenUntil) = (new ThreadFinder(), null, new NearDuplicates<Id<Story>>(), [], [], [], default);

    private static string Beginning(string text) => text[..Math.Min(text.Length, MaxChars)];
}
