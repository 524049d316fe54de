using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Stories;
using Redress.Platform.Database;
using Redress.Stories.Show;

namespace Redress.Stories.Timeline;

/// <summary>Everything known of one event over time: its stories, what was promised in them and what they left open.</summary>
internal sealed class ShowThread(RedressDb db)
{
    private const int Most = 200;

    /// <returns>Oldest first; null where no story of the thread is published.</returns>
    public async Task<IReadOnlyList<TimelineEntry>?> RunAsync(Id<EventThread> thread, CancellationToken cancel)
    {
        var published = db.Stories.AsNoTracking().Where(story => story.ThreadId == thread && story.Status == StoryStatus.Published);
        var stories = await published.OrderBy(story => story.PublishedAt).Take(Most).ToTeasers().ToListAsync(cancel);
        var commitments = await (
            from commitment in db.Commitments
            join story in published on commitment.StoryId equals story.Id
            orderby commitment.TrackedAt, commitment.Slug
            select new { story.Slug, Line = new FollowedLine($"/commitments/{commitment.Slug}", $"{commitment.Who} {commitment.What}", commitment.OverdueAt == null ? commitment.Status.ToString() : "Due date passed, no evidence yet") }).ToListAsync(cancel);
        var unknowns = await (
            from unknown in db.Unknowns
            join story in published on unknown.StoryId equals story.Id
            orderby unknown.TrackedAt, unknown.Slug
            select new { story.Slug, Line = new FollowedLine($"/unknowns/{unknown.Slug}", unknown.Text, unknown.Status.ToString()) }).ToListAsync(cancel);

        return stories.Count == 0 ? null :
        [
            .. stories.OrderBy(story => story.Reported?.At ?? story.PublishedAt).Select(story => new TimelineEntry(
                story,
                [.. commitments.Where(c => c.Slug == story.Slug).Select(c => c.Line)],
                [.. unknowns.Where(u => u.Slug == story.Slug).Select(u => u.Line)])),
        ];
    }

    /// <summary>The thread that an editor moved all of this one's stories to; null where it is its own.</summary>
    public async Task<Id<EventThread>?> MergedIntoAsync(Id<EventThread> thread, CancellationToken cancel) => await (
        from decision in db.Set<ThreadDecision>()
        join story in db.Stories on decision.OneId equals story.Id
        where decision.FromId == thread && decision.BelongTogether && story.ThreadId != thread
        orderby decision.Id descending
        select (Id<EventThread>?)story.ThreadId).FirstOrDefaultAsync(cancel);
}

/// <summary>One story of an event with what is followed of it.</summary>
internal sealed record TimelineEntry(StoryTeaser Story, IReadOnlyList<FollowedLine> Commitments, IReadOnlyList<FollowedLine> Unknowns);

/// <summary>A promise or an unknown, and where it stands (in English).</summary>
internal sealed record FollowedLine(string Path, string Text, string Status);
