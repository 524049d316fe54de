using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Newsroom;
using Redress.Domain.Stories;
using Redress.Newsroom;
using Redress.Platform.Audit;
using Redress.Platform.Database;

namespace Redress.Desk.Inbox;

/// <summary>What an editor asked to see.</summary>
internal sealed record InboxQuestion(InboxView View, string? Words, string? Topic, Id<Source>? Source, int Page);

/// <summary>The stories that arrived, newest first.</summary>
internal sealed class ListInbox(RedressDb db)
{
    public const int PageSize = 20;

    public async Task<IReadOnlyList<InboxItem>> RunAsync(InboxQuestion question, CancellationToken cancel) => await Asked(question)
        .OrderByDescending(story => story.ArrivedAt).ThenBy(story => story.Id)
        .Skip((question.Page - 1) * PageSize).Take(PageSize + 1)
        .Select(story => new InboxItem(story.Id, story.Slug, story.Headline, story.Publisher, story.ArrivedAt, story.Reviewer, story.Status, story.PublishAt)
        {
            Topics = story.Topics.OrderByDescending(topic => topic.Score).Select(topic => topic.TopicId).Take(3).ToList(),
            Lines = story.Lines.Count,
            Checked = story.Lines.Count(line => line.CheckedAt != null && line.StaleSince == null),
            Stale = story.Lines.Count(line => line.StaleSince != null),
            Speakerless = story.Lines.Count(line => line.Kind == BriefLineKind.Said && line.Who == null),
            Earlier = db.Stories.Count(other => other.ThreadId == story.ThreadId && other.ArrivedAt < story.ArrivedAt),
            Surest = story.Topics.Max(topic => (double?)topic.Score),
        })
        .AsNoTracking().ToListAsync(cancel);

    public async Task<IReadOnlyDictionary<InboxView, int>> CountsAsync(CancellationToken cancel)
    {
        var counts = new Dictionary<InboxView, int>();

        foreach (var view in Enum.GetValues<InboxView>())
        {
            counts[view] = await In(view).CountAsync(cancel);
        }

        return counts;
    }

    public async Task<IReadOnlyList<Source>> SourcesAsync(CancellationToken cancel) =>
        await db.Sources.AsNoTracking().OrderBy(source => source.Title).ToListAsync(cancel);

    /// <summary>How many stories arrived since this person last worked at the desk, which the last thing they did there tells; 0 for somebody new.</summary>
    public async Task<int> SinceLastTimeAsync(ClaimsPrincipal person, CancellationToken cancel)
    {
        var last = Guid.TryParse(person.FindFirst(ClaimTypes.NameIdentifier)?.Value, out var id)
            ? await db.Set<AuditEntry>().Where(entry => entry.AccountId == id).MaxAsync(entry => (DateTimeOffset?)entry.At, cancel)
            : null;
        return last is null ? 0 : await db.Stories.CountAsync(story => story.Status == StoryStatus.Arrived && story.ArrivedAt > last, cancel);
    }

    private IQueryable<Story> Asked(InboxQuestion question) => In(question.View)
        .WithWords(question.Words)
        .Where(story => question.Topic == null || story.Topics.Any(topic => topic.TopicId == question.Topic))
        .Where(story => question.Source == null || story.SourceId == question.Source);

    private IQueryable<Story> In(InboxView view) => view switch
    {
        InboxView.New => db.Stories.Where(story => story.Status == StoryStatus.Arrived && story.Reviewer == null && story.PublishAt == null),
        InboxView.InReview => db.Stories.Where(story => story.Status == StoryStatus.Arrived && story.Reviewer != null && story.PublishAt == null),
        InboxView.Scheduled => db.Stories.Where(story => story.PublishAt != null),
        InboxView.Published => db.Stories.Where(story => story.Status == StoryStatus.Published),
        InboxView.Stale => db.Stories.Where(story => (story.Status == StoryStatus.Published || story.PublishAt != null) && story.Lines.Any(line => line.StaleSince != null)),
        InboxView.SetAside => db.Stories.Where(story => story.Status == StoryStatus.Dismissed),
        InboxView.TakenDown => db.Stories.Where(story => story.Status == StoryStatus.Unpublished),
    };
}
