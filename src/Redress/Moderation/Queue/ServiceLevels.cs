using Microsoft.EntityFrameworkCore;
using Redress.Domain.Moderation;
using Redress.Platform.Database;

namespace Redress.Moderation.Queue;

/// <summary>How we keep what we promise for one kind.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Target">Within what time we promise an answer.</param>
/// <param name="Waiting">How many wait.</param>
/// <param name="Overdue">How many of them wait longer than promised.</param>
/// <param name="Oldest">How long the oldest has been waiting; null where none waits.</param>
/// <param name="Decided">How many were decided in the last 30 days.</param>
/// <param name="InTime">How many of them within the promised time.</param>
internal sealed record ServiceLevel(ModerationKind Kind, TimeSpan Target, int Waiting, int Overdue, TimeSpan? Oldest, int Decided, int InTime);

internal sealed class ServiceLevels(RedressDb db, ModerationKinds kinds, ModerationSettings settings, TimeProvider clock)
{
    private static readonly TimeSpan Window = TimeSpan.FromDays(30);

    public async Task<IReadOnlyList<ServiceLevel>> RunAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var from = now - Window;
        var open = (await db.Set<ModerationCase>().AsNoTracking().Where(CaseFilters.IsOpen).Select(c => new { c.Kind, Since = c.AppealedAt ?? c.ArrivedAt }).ToListAsync(cancel)).ToLookup(c => c.Kind, c => now - c.Since, StringComparer.Ordinal);
        var decided = (await db.Set<CaseDecision>().AsNoTracking().Where(decision => decision.TookEffect && decision.At > from)
            .Join(db.Set<ModerationCase>(), decision => decision.CaseId, c => c.Id, (decision, c) => new { c.Kind, decision.At, decision.WaitingSince })
            .ToListAsync(cancel)).ToLookup(decision => decision.Kind, decision => decision.At - decision.WaitingSince, StringComparer.Ordinal);

        return [.. kinds.All.Select(kind => Level(kind, settings.Target(kind), [.. open[kind.Key]], [.. decided[kind.Key]]))];
    }

    private static ServiceLevel Level(ModerationKind kind, TimeSpan target, List<TimeSpan> open, List<TimeSpan> decided) =>
        new(kind, target, open.Count, open.Count(age => age > target), open.Count > 0 ? open.Max() : null, decided.Count, decided.Count(took => took <= target));
}
