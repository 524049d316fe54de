using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Events;
using Redress.Events.Plan;
using Redress.Events.Reply;
using Redress.Events.Times;
using Redress.Moderation;
using Redress.Platform.Database;
using Redress.Platform.Web.Languages;

namespace Redress.Events.Moderate;

/// <summary>Events by people without an account: new ones before they are public, new wordings before they are shown, and moves afterwards.</summary>
internal sealed class ModeratedEvents(RedressDb db, TellReplies tell, Texts texts, TimeProvider clock) : IModerated
{
    public const string Key = "event";

    public ModerationKind Kind { get; } = new(Key, "Event", PlainSubject.View, TimeSpan.FromHours(48), CommonReasons.All);

    public async Task<object?> SubjectAsync(Guid subjectId, CancellationToken cancel)
    {
        if (await db.Set<Event>().AsNoTracking().Include(e => e.Occurrences).SingleOrDefaultAsync(e => e.Id == new Id<Event>(subjectId), cancel) is not { } @event)
        {
            return null;
        }

        var wording = Proposal(@event) ?? @event.Wording;
        return new PlainSubject(
            ("Kind of event", texts.Of(wording.Kind)), ("Title", wording.Title), ("What people will do there", wording.Text), ("Who invites", wording.Organizer),
            ("Accessibility", wording.Accessibility ?? "–"), ("Where", @event.Place.IsOnline ? texts["Online"] : @event.Place.Line),
            ("When", string.Join('\n', @event.Occurrences.OrderBy(date => date.StartsAt).Take(5).Select(date => texts.When(date, @event.Zone)))));
    }

    public async Task ApprovedAsync(Guid subjectId, CancellationToken cancel)
    {
        if (await FindAsync(subjectId, cancel) is not { } @event)
        {
            return;
        }

        var now = clock.GetUtcNow();

        if (Proposal(@event) is { } wording)
        {
            @event.Word(wording, now);
            @event.Proposed = null;
        }

        if (@event.Status is EventStatus.Waiting or EventStatus.Rejected)
        {
            @event.Publish(now);
            await EventNews.AnnounceAsync(db, @event, EventNews.New, now, cancel);
        }
    }

    /// <summary>A new wording that is not approved leaves the old one; anything else takes the event down.</summary>
    public async Task RejectedAsync(Guid subjectId, Rejection rejection, CancellationToken cancel)
    {
        if (await FindAsync(subjectId, cancel) is not { } @event)
        {
            return;
        }

        if (@event.Proposed is not null)
        {
            @event.Proposed = null;
        }
        else if (@event.Status is EventStatus.Waiting or EventStatus.Published or EventStatus.Cancelled)
        {
            await tell.OfCancellationAsync(@event, [.. @event.Occurrences.Where(date => date.StartsAt > clock.GetUtcNow())], null, cancel);
            @event.Reject();
        }
    }

    public static string Propose(EventWording wording) => JsonSerializer.Serialize(wording, JsonSerializerOptions.Web);

    private static EventWording? Proposal(Event @event) => @event.Proposed is { } proposed ? JsonSerializer.Deserialize<EventWording>(proposed, JsonSerializerOptions.Web) : null;

    private Task<Event?> FindAsync(Guid id, CancellationToken cancel) => db.Set<Event>().Include(e => e.Occurrences).SingleOrDefaultAsync(e => e.Id == new Id<Event>(id), cancel);
}
