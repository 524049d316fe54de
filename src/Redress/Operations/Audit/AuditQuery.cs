using Redress.Platform.Audit;
using Redress.Platform.Database;

namespace Redress.Operations.Audit;

/// <summary>Which entries are looked for; what is null is not asked.</summary>
/// <param name="Who">Part of the person's name.</param>
/// <param name="What">The beginning of what was done: "story" or "story.published".</param>
/// <param name="Subject">Part of what was changed.</param>
/// <param name="From">The first day, in UTC.</param>
/// <param name="To">The last day, in UTC.</param>
internal sealed record AuditQuery(string? Who = null, string? What = null, string? Subject = null, DateOnly? From = null, DateOnly? To = null)
{
    /// <summary>The entries, the latest first.</summary>
    public IQueryable<AuditEntry> Of(IQueryable<AuditEntry> all)
    {
        all = Who?.Trim() is { Length: > 0 } who ? all.Containing(who, entry => entry.Who) : all;
        all = Subject?.Trim() is { Length: > 0 } subject ? all.Containing(subject, entry => entry.Subject) : all;
        all = What?.Trim() is { Length: > 0 } what ? all.Where(entry => entry.What.StartsWith(what)) : all;
        all = Start(From) is { } from ? all.Where(entry => entry.At >= from) : all;
        all = Start(To?.AddDays(1)) is { } to ? all.Where(entry => entry.At < to) : all;
        return all.OrderByDescending(entry => entry.Id);
    }

    private static DateTimeOffset? Start(DateOnly? day) => day is { } d ? new DateTimeOffset(d, TimeOnly.MinValue, TimeSpan.Zero) : null;
}
