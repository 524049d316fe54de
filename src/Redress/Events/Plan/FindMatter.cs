using Microsoft.EntityFrameworkCore;
using Redress.Domain.Stories;
using Redress.Platform.Database;
using Redress.Topics.Packs;

namespace Redress.Events.Plan;

/// <summary>What a form's story and topic stand for.</summary>
internal sealed class FindMatter(RedressDb db, TopicPacks packs)
{
    public IReadOnlyList<TopicPack> Topics => packs.Current.All;

    /// <returns>The story's headline, for the form; null where there is no such story.</returns>
    public async Task<string?> HeadlineAsync(string? slug, CancellationToken cancel) =>
        await db.Stories.Where(story => story.Slug == slug && story.Status == StoryStatus.Published).Select(story => story.Headline).SingleOrDefaultAsync(cancel);

    public async Task<EventMatter> RunAsync(EventForm form, CancellationToken cancel)
    {
        var story = await db.Stories.AsNoTracking().Where(s => s.Slug == form.Story && s.Status == StoryStatus.Published)
            .Select(s => new { s.Id, Topics = s.Topics.OrderByDescending(topic => topic.Score).Select(topic => topic.TopicId).ToList() }).SingleOrDefaultAsync(cancel);
        return story is not null ? new EventMatter(story.Id, story.Topics)
            : new EventMatter(null, packs.Current.Find(form.Topic ?? "") is { } topic ? [topic.Id] : []);
    }
}
