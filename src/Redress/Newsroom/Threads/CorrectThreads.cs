using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Stories;
using Redress.Platform.Audit;
using Redress.Platform.Database;

namespace Redress.Newsroom.Threads;

/// <summary>A story that tells, or may tell, the same event as another.</summary>
/// <param name="Story">Without its parts.</param>
/// <param name="Closeness">Log odds that the two tell one event.</param>
/// <param name="Others">How many more stories are in its thread.</param>
internal sealed record NearStory(Story Story, double Closeness, int Others);

/// <summary>Takes stories out of a thread, or makes two threads one, where the reading was wrong. Later stories are placed by what this teaches.</summary>
internal sealed class CorrectThreads(RedressDb db, StoryThreads threads, TimeProvider clock)
{
    private const int Suggested = 6;
    private const int Looked = 400;
    private static readonly TimeSpan Around = TimeSpan.FromDays(30);

    public Task<Story?> FindAsync(string slug, CancellationToken cancel) => db.Stories.AsNoTracking().SingleOrDefaultAsync(story => story.Slug == slug, cancel);

    /// <summary>The other stories of its thread, oldest first.</summary>
    public async Task<IReadOnlyList<NearStory>> InThreadAsync(Story story, CancellationToken cancel)
    {
        var others = await db.Stories.AsNoTracking().Where(other => other.ThreadId == story.ThreadId && other.Id != story.Id).OrderBy(other => other.ArrivedAt).Take(Looked).ToListAsync(cancel);
        var closeness = await threads.ClosenessAsync(db, story, others, cancel);
        return [.. others.Select(other => new NearStory(other, closeness[other.Id], others.Count))];
    }

    /// <summary>The closest story of each other thread about that time, or of those with these words at any time.</summary>
    public async Task<IReadOnlyList<NearStory>> ElsewhereAsync(Story story, string? words, CancellationToken cancel)
    {
        var (from, until) = (story.ArrivedAt - Around, story.ArrivedAt + Around);
        var elsewhere = db.Stories.AsNoTracking().Where(other => other.ThreadId != story.ThreadId);
        elsewhere = string.IsNullOrWhiteSpace(words) ? elsewhere.Where(other => other.ArrivedAt >= from && other.ArrivedAt <= until) : elsewhere.WithWords(words);
        var others = await elsewhere.OrderByDescending(other => other.ArrivedAt).Take(Looked).ToListAsync(cancel);
        var closeness = await threads.ClosenessAsync(db, story, others, cancel);
        var sizes = others.GroupBy(other => other.ThreadId).ToDictionary(thread => thread.Key, thread => thread.Count());
        return [.. others.OrderByDescending(other => closeness[other.Id]).DistinctBy(other => other.ThreadId).Take(Suggested)
            .Select(other => new NearStory(other, closeness[other.Id], sizes[other.ThreadId] - 1))];
    }

    /// <summary>Moves stories of this story's thread to a thread of their own.</summary>
    /// <returns>The decisions, which an undo takes back.</returns>
    public async Task<IReadOnlyList<Id<ThreadDecision>>> SplitAsync(ClaimsPrincipal by, Story story, IReadOnlyCollection<Id<Story>> ids, CancellationToken cancel)
    {
        var all = await db.Stories.Where(other => other.ThreadId == story.ThreadId).ToListAsync(cancel);
        var (going, staying) = (all.Where(one => ids.Contains(one.Id)).ToList(), all.Where(one => !ids.Contains(one.Id)).ToList());

        if (going.Count is 0 || staying.Count is 0)
        {
            return [];
        }

        var now = clock.GetUtcNow();
        var thread = db.Add(EventThread.Start(now)).Entity;
        var decisions = new List<ThreadDecision>();

        foreach (var one in going)
        {
            var (nearest, closeness) = (await threads.ClosenessAsync(db, one, staying, cancel)).MaxBy(pair => pair.Value);
            decisions.Add(Decide(one.Id, nearest, closeness, belongTogether: false, story.ThreadId, [one.Id.Value], now));
            one.ThreadId = thread.Id;
            db.Audit(by, now, "thread.split", $"stories/{one.Slug}", $"{story.ThreadId}", $"{thread.Id}");
        }

        await db.SaveChangesAsync(cancel);
        return [.. decisions.Select(decision => decision.Id)];
    }

    /// <summary>Moves all stories of another story's thread to this story's.</summary>
    /// <returns>The decisions, which an undo takes back.</returns>
    public async Task<IReadOnlyList<Id<ThreadDecision>>> MergeAsync(ClaimsPrincipal by, Story story, Id<Story> otherId, CancellationToken cancel)
    {
        if (await db.Stories.AsNoTracking().SingleOrDefaultAsync(one => one.Id == otherId && one.ThreadId != story.ThreadId, cancel) is not { } other)
        {
            return [];
        }

        var now = clock.GetUtcNow();
        var closeness = await threads.ClosenessAsync(db, story, [other], cancel);
        var moved = await db.Stories.Where(one => one.ThreadId == other.ThreadId).ToListAsync(cancel);
        var decision = Decide(story.Id, other.Id, closeness[other.Id], belongTogether: true, other.ThreadId, [.. moved.Select(one => one.Id.Value)], now);

        foreach (var one in moved)
        {
            one.ThreadId = story.ThreadId;
            db.Audit(by, now, "thread.merged", $"stories/{one.Slug}", $"{other.ThreadId}", $"{story.ThreadId}");
        }

        await db.SaveChangesAsync(cancel);
        return [decision.Id];
    }

    /// <summary>Moves back what these decisions moved, and forgets what they taught.</summary>
    public async Task UndoAsync(ClaimsPrincipal by, IReadOnlyCollection<Id<ThreadDecision>> ids, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();

        foreach (var decision in await db.Set<ThreadDecision>().Where(decision => ids.Contains(decision.Id)).ToListAsync(cancel))
        {
            var moved = decision.Moved.Select(id => new Id<Story>(id)).ToList();

            foreach (var story in await db.Stories.Where(story => moved.Contains(story.Id)).ToListAsync(cancel))
            {
                db.Audit(by, now, "thread.undone", $"stories/{story.Slug}", $"{story.ThreadId}", $"{decision.FromId}");
                story.ThreadId = decision.FromId;
            }

            db.Remove(decision);
        }

        await db.SaveChangesAsync(cancel);
    }

    private ThreadDecision Decide(Id<Story> one, Id<Story> other, double closeness, bool belongTogether, Id<EventThread> from, Guid[] moved, DateTimeOffset now) => db.Add(new ThreadDecision
    {
        Id = Id<ThreadDecision>.New(now),
        OneId = one,
        OtherId = other,
        Closeness = closeness,
        BelongTogether = belongTogether,
        FromId = from,
        Moved = moved,
        At = now,
    }).Entity;
}
