using Microsoft.EntityFrameworkCore;
using Redress.Domain.Stories;
using Redress.Platform.Database;
using Redress.Topics.Packs;

namespace Redress.Stories.Show;

/// <summary>What stands at a story's address.</summary>
internal abstract record StoryAnswer
{
    public sealed record Found(ActionPage Page) : StoryAnswer;

    /// <summary>It was published once.</summary>
    public sealed record TakenDown : StoryAnswer;

    public sealed record Unknown : StoryAnswer;
}

/// <summary>Finds a published story with everything its page shows.</summary>
internal sealed class ShowStory(RedressDb db, TopicPacks packs)
{
    private const int MostRelated = 5;

    public async Task<StoryAnswer> RunAsync(string slug, CancellationToken cancel)
    {
        var story = await db.Stories.AsNoTracking().AsSplitQuery()
            .Include(s => s.Sentences).Include(s => s.Lines).Include(s => s.Topics).Include(s => s.Commentaries)
            .SingleOrDefaultAsync(s => s.Slug == slug, cancel);

        return story?.Status switch
        {
            StoryStatus.Published => new StoryAnswer.Found(ActionPage.Of(story, packs.Current, await RelatedAsync(story, cancel))),
            StoryStatus.Unpublished => new StoryAnswer.TakenDown(),
            StoryStatus.Arrived or StoryStatus.Dismissed or null => new StoryAnswer.Unknown(),
        };
    }

    private async Task<List<StoryTeaser>> RelatedAsync(Story story, CancellationToken cancel) =>
        await db.Stories.AsNoTracking()
            .Where(other => other.ThreadId == story.ThreadId && other.Id != story.Id && other.Status == StoryStatus.Published)
            .OrderByDescending(other => other.PublishedAt)
            .Take(MostRelated)
            .ToTeasers()
            .ToListAsync(cancel);
}
