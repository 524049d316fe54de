using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Stories;
using Redress.Platform.Database;

namespace Redress.Commentaries;

/// <summary>A story with every opinion on it, whatever became of it, as the desk and its authors work on them.</summary>
internal sealed class FindOpinions(RedressDb db)
{
    public Task<Story?> OfStoryAsync(string slug, CancellationToken cancel) => db.Stories.Include(story => story.Sentences).Include(story => story.Commentaries).AsSplitQuery()
        .SingleOrDefaultAsync(story => story.Slug == slug, cancel);

    public async Task<(Story Story, Commentary Opinion)?> OneAsync(Guid id, CancellationToken cancel) =>
        await db.Set<Commentary>().SingleOrDefaultAsync(commentary => commentary.Id == new Id<Commentary>(id), cancel) is { } opinion
            ? (await db.Stories.Include(story => story.Sentences).SingleAsync(story => story.Id == opinion.StoryId, cancel), opinion)
            : null;

    /// <summary>The place of the next opinion that comes to be shown.</summary>
    public async Task<int> NextPositionAsync(Id<Story> story, CancellationToken cancel) =>
        (await db.Set<Commentary>().Where(commentary => commentary.StoryId == story).MaxAsync(commentary => (int?)commentary.Position, cancel) ?? 0) + 1;
}
