using Microsoft.EntityFrameworkCore;
using Redress.Domain.Stories;
using Redress.Platform.Database;
using Redress.Stories.Show;

namespace Redress.Stories.Browse;

/// <summary>Published stories, newest first.</summary>
internal sealed class ListStories(RedressDb db)
{
    public const int PageSize = 20;

    /// <returns>One page of stories, and whether older ones follow.</returns>
    public async Task<(IReadOnlyList<StoryTeaser> Stories, bool More)> PageAsync(int page, string? topic, CancellationToken cancel)
    {
        var stories = await Published(topic).Skip((page - 1) * PageSize).Take(PageSize + 1).ToTeasers().ToListAsync(cancel);
        return ([.. stories.Take(PageSize)], stories.Count > PageSize);
    }

    public async Task<IReadOnlyList<StoryTeaser>> ThreadOfAsync(string slug, CancellationToken cancel) =>
        await Published(null)
            .Where(story => db.Stories.Any(one => one.Slug == slug && one.Status == StoryStatus.Published && one.ThreadId == story.ThreadId))
            .Take(PageSize).ToTeasers().ToListAsync(cancel);

    /// <summary>How many published stories each topic has.</summary>
    public async Task<Dictionary<string, int>> CountByTopicAsync(CancellationToken cancel) =>
        await Published(null)
            .SelectMany(story => story.Topics)
            .GroupBy(topic => topic.TopicId)
            .Select(topic => new { topic.Key, Count = topic.Count() })
            .ToDictionaryAsync(topic => topic.Key, topic => topic.Count, StringComparer.Ordinal, cancel);

    public IQueryable<Story> Published(string? topic) =>
        db.Stories.AsNoTracking()
            .Where(story => story.Status == StoryStatus.Published && (topic == null || story.Topics.Any(t => t.TopicId == topic)))
            .OrderByDescending(story => story.PublishedAt).ThenBy(story => story.Slug);
}
