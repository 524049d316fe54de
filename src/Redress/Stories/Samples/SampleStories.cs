using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Stories;
using Redress.Newsroom.Ingest;
using Redress.Platform.Database;
using Redress.Reading;
using Redress.Topics.Packs;

namespace Redress.Stories.Samples;

/// <summary>The sample content: stories that show a newcomer how a page works, marked as samples and removable at once.</summary>
internal sealed class SampleStories(RedressDb db, TopicPacks packs, IEnumerable<ISampleContent> more, TimeProvider clock)
{
    /// <returns>How many were added; samples already there stay as they are.</returns>
    public async Task<int> InstallAsync(CancellationToken cancel)
    {
        var present = await db.Stories.Where(story => story.IsSample).Select(story => story.Slug).ToListAsync(cancel);
        var missing = SampleStory.ReadAll().Where(sample => !present.Contains(sample.Slug, StringComparer.Ordinal)).ToList();

        // Lists show the newest first: the first file becomes the newest.
        var now = clock.GetUtcNow();
        foreach (var (sample, minutes) in missing.Select((sample, i) => (sample, i)))
        {
            Add(sample, now - TimeSpan.FromMinutes(minutes));
        }

        var added = await db.TrySaveAsync(cancel) ? missing.Count : 0;

        foreach (var content in more)
        {
            db.ChangeTracker.Clear();
            await content.InstallAsync(cancel);
        }

        return added;
    }

    /// <returns>How many were removed.</returns>
    public async Task<int> RemoveAsync(CancellationToken cancel)
    {
        foreach (var content in more)
        {
            await content.RemoveAsync(cancel);
        }

        var samples = await db.Stories.Where(story => story.IsSample).ToListAsync(cancel);
        var threads = samples.ConvertAll(sample => sample.ThreadId);
        db.RemoveRange(samples);
        db.RemoveRange(await db.Threads
            .Where(thread => threads.Contains(thread.Id) && !db.Stories.Any(story => story.ThreadId == thread.Id && !story.IsSample))
            .ToListAsync(cancel));
        await db.SaveChangesAsync(cancel);
        return samples.Count;
    }

    private void Add(SampleStory sample, DateTimeOffset now)
    {
        var thread = EventThread.Start(now);
        var story = StoryFromReading.Map(StoryReader.Read(sample.Article, packs.Current.Index), sample.Slug, thread.Id, now, isSample: true);

        foreach (var (opinion, position) in sample.Opinions.Select((opinion, i) => (opinion, i + 1)))
        {
            story.Commentaries.Add(new Commentary
            {
                Id = Id<Commentary>.New(now),
                StoryId = story.Id,
                Title = opinion.Title,
                Author = opinion.Author,
                Viewpoint = opinion.Viewpoint,
                Explainer = opinion.Explainer,
                Cites = opinion.Cites,
                Language = sample.Article.Language,
                Text = opinion.Text,
                Position = position,
            });
        }

        story.Publish(now);
        db.AddRange(thread, story);
    }
}
