using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Redress.Platform.Database;

namespace Redress.Platform.Counting;

/// <summary>Counts in memory what happens and adds it to the days' numbers now and then: no visit is a row, no person is told from another.</summary>
internal sealed class Counts(TimeProvider clock)
{
    private readonly ConcurrentDictionary<(DateOnly Day, Guid StoryId, string What), long> _pending = new();

    /// <param name="what">One of <see cref="Counted"/>, or what a capability counts for itself.</param>
    /// <param name="storyId">The story, or petition, it belongs to; null where it belongs to none.</param>
    public void Add(string what, Guid? storyId = null) =>
        _pending.AddOrUpdate((DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), storyId ?? Guid.Empty, what), 1, (_, count) => count + 1);

    /// <summary>Counts a page that a person opened; what machines fetch is not counted.</summary>
    public void AddRead(HttpRequest request, Guid? storyId = null)
    {
        request.HttpContext.Features.Set(new CountedAsRead(storyId));

        if (Reader.IsPerson(request))
        {
            Add(Counted.Read, storyId);
        }
    }

    /// <summary>Adds what was counted to the database; on failure it is kept for the next time.</summary>
    public async Task FlushAsync(RedressDb db, CancellationToken cancel)
    {
        var taken = _pending.Keys.Where(_pending.ContainsKey).Select(key => (key, count: _pending.TryRemove(key, out var count) ? count : 0)).Where(entry => entry.count > 0).ToList();

        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancel);

            foreach (var ((day, storyId, what), count) in taken)
            {
                await db.Database.ExecuteSqlAsync(
                    $"""
                    INSERT INTO "DailyCounts" ("Day", "StoryId", "What", "Count") VALUES ({day}, {storyId}, {what}, {count})
                    ON CONFLICT ("Day", "StoryId", "What") DO UPDATE SET "Count" = "DailyCounts"."Count" + excluded."Count"
                    """, cancel);
            }

            await transaction.CommitAsync(cancel);
        }
        catch
        {
            taken.ForEach(entry => _pending.AddOrUpdate(entry.key, entry.count, (_, count) => count + entry.count));
            throw;
        }
    }
}

/// <summary>What a page counted as read when it was drawn, so that those who get the same page without its being drawn are counted too.</summary>
internal sealed record CountedAsRead(Guid? StoryId);
