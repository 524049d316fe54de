using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Stories;
using Redress.Platform.Counting;
using Redress.Platform.Database;

namespace Redress.Operations.Numbers;

/// <summary>What was read and done over some days.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
/// <param name="Series">For each of <see cref="Counted"/> the numbers by day, days without any included.</param>
/// <param name="Stories">What was read and done per story, the most read first; what belongs to no story is last, without a name.</param>
internal sealed record NumbersOf(DateOnly From, DateOnly To, IReadOnlyList<Series> Series, IReadOnlyList<StoryNumbers> Stories);

/// <param name="What">One of <see cref="Counted"/>.</param>
/// <param name="Points">In order of days.</param>
internal sealed record Series(string What, IReadOnlyList<(DateOnly Day, long Count)> Points)
{
    public long Total => Points.Sum(point => point.Count);
}

/// <param name="Slug">Null where it belongs to no story, or to one that is gone.</param>
/// <param name="Headline">As reported; null like the slug.</param>
/// <param name="Counts">By <see cref="Counted"/>.</param>
internal sealed record StoryNumbers(string? Slug, string? Headline, IReadOnlyDictionary<string, long> Counts)
{
    public long Of(string what) => Counts.GetValueOrDefault(what);
}

internal sealed class ReadNumbers(RedressDb db, TimeProvider clock)
{
    /// <param name="days">How many days back, today included.</param>
    /// <param name="slug">Only one story; null for all.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>Null where there is no such story.</returns>
    public async Task<NumbersOf?> RunAsync(int days, string? slug, CancellationToken cancel)
    {
        var to = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var from = to.AddDays(1 - days);
        var only = slug is null ? null : await db.Stories.Where(story => story.Slug == slug).Select(story => (Guid?)story.Id.Value).FirstOrDefaultAsync(cancel);

        if (slug is not null && only is null)
        {
            return null;
        }

        var rows = await db.Set<DailyCount>().AsNoTracking().Where(count => Counted.All.Contains(count.What) && count.Day >= from && count.Day <= to && (only == null || count.StoryId == only)).ToListAsync(cancel);
        return new NumbersOf(from, to, [.. Counted.All.Select(what => SeriesOf(what, rows, from, days))], await StoriesAsync(rows, cancel));
    }

    private static Series SeriesOf(string what, List<DailyCount> rows, DateOnly from, int days)
    {
        var byDay = rows.Where(row => row.What == what).GroupBy(row => row.Day).ToDictionary(day => day.Key, day => day.Sum(row => row.Count));
        return new(what, [.. Enumerable.Range(0, days).Select(n => from.AddDays(n)).Select(day => (day, byDay.GetValueOrDefault(day)))]);
    }

    private async Task<IReadOnlyList<StoryNumbers>> StoriesAsync(List<DailyCount> rows, CancellationToken cancel)
    {
        var ids = rows.Select(row => new Id<Story>(row.StoryId)).Distinct().ToList();
        var stories = await db.Stories.AsNoTracking().Where(story => ids.Contains(story.Id)).Select(story => new { story.Id, story.Slug, story.Headline }).ToDictionaryAsync(story => story.Id.Value, cancel);
        return
        [
            .. rows.GroupBy(row => stories.ContainsKey(row.StoryId) ? row.StoryId : Guid.Empty)
                .Select(story => new StoryNumbers(
                    stories.GetValueOrDefault(story.Key)?.Slug,
                    stories.GetValueOrDefault(story.Key)?.Headline,
                    story.GroupBy(row => row.What, StringComparer.Ordinal).ToDictionary(what => what.Key, what => what.Sum(row => row.Count), StringComparer.Ordinal)))
                .OrderBy(story => story.Slug is null).ThenByDescending(story => story.Of(Counted.Read)).ThenBy(story => story.Slug, StringComparer.Ordinal),
        ];
    }
}
