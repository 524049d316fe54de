using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Moderation;
using Redress.Platform.Database;

namespace Redress.Moderation.Queue;

/// <summary>A case as the queue shows it.</summary>
internal sealed record QueuedCase(ModerationCase Case, ModerationKind? Kind, DateTimeOffset DueAt);

/// <param name="View">Which cases.</param>
/// <param name="Kind">Only of this kind; null for all.</param>
/// <param name="Words">Only with these words in the title or excerpt; null for all.</param>
/// <param name="Page">From 1.</param>
internal sealed record CaseQuery(CaseView View, string? Kind = null, string? Words = null, int Page = 1);

/// <summary>One page of the queue, the most urgent first; of what is decided, the latest first.</summary>
internal sealed class ListCases(RedressDb db, ModerationKinds kinds, ModerationSettings settings, TimeProvider clock)
{
    public const int PerPage = 30;

    public async Task<(IReadOnlyList<QueuedCase> Cases, int Total)> RunAsync(CaseQuery query, Guid account, CancellationToken cancel)
    {
        var cases = Matching(query, account);
        var ids = query.View is CaseView.Decided ? await LatestAsync(cases, query.Page, cancel) : await MostUrgentAsync(cases, query.Page, cancel);
        var rows = await db.Set<ModerationCase>().AsNoTracking().Include(c => c.Decisions.OrderBy(decision => decision.Id)).Where(c => ids.Contains(c.Id)).ToListAsync(cancel);
        return ([.. rows.OrderBy(c => ids.IndexOf(c.Id)).Select(Queued)], await cases.CountAsync(cancel));
    }

    /// <summary>The next one this person may decide, after one is done.</summary>
    public async Task<Id<ModerationCase>?> NextAsync(Guid account, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var free = db.Set<ModerationCase>().Where(CaseFilters.IsOpen)
            .Where(c => (c.ClaimedBy == null || c.ClaimedBy == account || c.ClaimedUntil <= now) && (c.SubmitterAccount == null || c.SubmitterAccount != account))
            .Where(c => c.Status == CaseStatus.Waiting || c.Decisions.All(decision => decision.DeciderAccount != account));
        return await MostUrgentAsync(free, 1, cancel) is [var next, ..] ? next : null;
    }

    public async Task<IReadOnlyDictionary<CaseView, int>> CountAsync(Guid account, CancellationToken cancel)
    {
        var counts = new Dictionary<CaseView, int>();

        foreach (var view in Enum.GetValues<CaseView>())
        {
            counts[view] = await db.Set<ModerationCase>().CountAsync(CaseFilters.Of(view, account, clock.GetUtcNow()), cancel);
        }

        return counts;
    }

    private IQueryable<ModerationCase> Matching(CaseQuery query, Guid account)
    {
        var cases = db.Set<ModerationCase>().Where(CaseFilters.Of(query.View, account, clock.GetUtcNow()));
        cases = query.Kind is { Length: > 0 } kind ? cases.Where(c => c.Kind == kind) : cases;
        return query.Words?.Trim() is { Length: > 0 } words ? cases.Containing(words, c => c.Title, c => c.Excerpt) : cases;
    }

    private static Task<List<Id<ModerationCase>>> LatestAsync(IQueryable<ModerationCase> cases, int page, CancellationToken cancel) =>
        cases.OrderByDescending(c => c.DecidedAt).ThenBy(c => c.Id).Skip((page - 1) * PerPage).Take(PerPage).Select(c => c.Id).ToListAsync(cancel);

    /// <summary>What is promised differs by kind, so the order is made here; what waits is never much.</summary>
    private async Task<List<Id<ModerationCase>>> MostUrgentAsync(IQueryable<ModerationCase> cases, int page, CancellationToken cancel)
    {
        var waiting = await cases.Select(c => new { c.Id, c.Kind, Since = c.AppealedAt ?? c.ArrivedAt }).ToListAsync(cancel);
        return [.. waiting.OrderBy(c => c.Since + Target(c.Kind)).ThenBy(c => c.Id.Value).Skip((page - 1) * PerPage).Take(PerPage).Select(c => c.Id)];
    }

    private QueuedCase Queued(ModerationCase @case) => new(@case, kinds.Find(@case.Kind)?.Kind, @case.WaitingSince + Target(@case.Kind));

    private TimeSpan Target(string kind) => kinds.Find(kind) is { } moderated ? settings.Target(moderated.Kind) : TimeSpan.Zero;
}
