using Microsoft.EntityFrameworkCore;
using Redress.Domain.Events;
using Redress.Domain.Moderation;
using Redress.Events.Moderate;
using Redress.Moderation.Submit;
using Redress.Platform.Database;

namespace Redress.Events.Host;

/// <summary>What all that a host does has in common.</summary>
internal static class HostedEvents
{
    /// <returns>With its dates; null where it is gone, or somebody else's calendar has it.</returns>
    public static Task<Event?> HostedAsync(this RedressDb db, Hosting by, CancellationToken cancel) =>
        db.Set<Event>().Include(e => e.Occurrences).SingleOrDefaultAsync(e => e.Id == by.Event && e.FeedId == null, cancel);

    /// <summary>Has the desk look at it, unless it waits for that already.</summary>
    public static async Task LookAtAgainAsync(this RedressDb db, Event @event, DateTimeOffset now, CancellationToken cancel)
    {
        if (!await db.Set<ModerationCase>().AnyAsync(
            c => c.Kind == ModeratedEvents.Key && c.SubjectId == @event.Id.Value && (c.Status == CaseStatus.Waiting || c.Status == CaseStatus.SecondLook || c.Status == CaseStatus.Appealed), cancel))
        {
            db.LookAt(@event, now);
        }
    }

    public static void LookAt(this RedressDb db, Event @event, DateTimeOffset now) =>
        db.SubmitForModeration(
            new Submission(ModeratedEvents.Key, @event.Id.Value, @event.Title, @event.Text, $"/events/{@event.Slug}") { SubmitterAddress = @event.HostAddress, Language = @event.Language ?? "en", SubmitterAccount = @event.OwnerId },
            now);
}
