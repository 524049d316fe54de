using Microsoft.EntityFrameworkCore;
using Redress.Domain.Commitments;
using Redress.Domain.Stories;
using Redress.Platform.Database;

namespace Redress.Commitments.Show;

/// <summary>Commitments, those that changed last first.</summary>
internal sealed class ListCommitments(RedressDb db)
{
    public const int PageSize = 30;

    /// <param name="status">Only these; null for all.</param>
    /// <param name="onlyOverdue">Only those whose day has passed without evidence.</param>
    /// <param name="person">Only one person's; null for all.</param>
    /// <param name="page">From 1.</param>
    /// <param name="cancel">Ends the work.</param>
    public async Task<(IReadOnlyList<CommitmentView> Commitments, bool More)> PageAsync(CommitmentStatus? status, bool onlyOverdue, string? person, int page, CancellationToken cancel)
    {
        var commitments = await db.Commitments.AsNoTracking()
            .Where(c => (status == null || c.Status == status) && (!onlyOverdue || c.OverdueAt != null) && (person == null || c.PersonSlug == person))
            .ToViews(db.Stories)
            .OrderByDescending(c => c.ChangedAt).ThenBy(c => c.Slug)
            .Skip((page - 1) * PageSize).Take(PageSize + 1)
            .ToListAsync(cancel);
        return ([.. commitments.Take(PageSize)], commitments.Count > PageSize);
    }

    public async Task<IReadOnlyDictionary<CommitmentStatus, int>> CountAsync(string? person, CancellationToken cancel) =>
        await Published(person).GroupBy(c => c.Status).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, cancel);

    public Task<int> CountOverdueAsync(CancellationToken cancel) => Published(null).CountAsync(c => c.OverdueAt != null, cancel);

    private IQueryable<Commitment> Published(string? person) =>
        db.Commitments.Where(c => (person == null || c.PersonSlug == person) && db.Stories.Any(story => story.Id == c.StoryId && story.Status == StoryStatus.Published));
}
