using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Events;
using Redress.Domain.Moderation;
using Redress.Events.Moderate;
using Redress.Events.Plan;
using Redress.Events.Reply;
using Redress.Events.Times;
using Redress.Moderation.Submit;
using Redress.Platform.Audit;
using Redress.Platform.Database;
using Redress.Platform.Privacy;

namespace Redress.Events.Host;

internal enum HostAnswer
{
    Done,

    /// <summary>The new words wait to be looked at; the old ones stay until then.</summary>
    Proposed,

    /// <summary>The event or the date is not in a state in which this can be done.</summary>
    NotNow,

    /// <summary>More people are coming than there would be room for.</summary>
    TooFewSeats,

    /// <summary>Another date of the series begins then.</summary>
    DateTaken,
}

/// <summary>What a host does with an event. With an account it is done at the desk and written in its log; without one, new words and moves are looked at.</summary>
/// <param name="Event">Which.</param>
/// <param name="User">Who is signed in; null for the host by their private link.</param>
internal sealed record Hosting(Id<Event> Event, ClaimsPrincipal? User)
{
    /// <summary>How the log names a host who came by their private link.</summary>
    public static readonly ClaimsPrincipal ByLink = new(new ClaimsIdentity([new Claim(ClaimTypes.Name, "the host, by their link")], "link"));
}

internal sealed class HostEvent(RedressDb db, TellReplies tell, ChangeReply replies, PersonalData data, TimeProvider clock)
{
    /// <summary>The mailbox is confirmed by whoever has the link; now the desk looks at it.</summary>
    public async Task<HostAnswer> SubmitAsync(Hosting by, CancellationToken cancel)
    {
        if (await FindAsync(by, cancel) is not { Status: EventStatus.Unconfirmed } @event)
        {
            return HostAnswer.NotNow;
        }

        @event.Submit();
        SubmitForModeration(@event);
        return await SavedAsync(cancel);
    }

    public async Task<HostAnswer> RewordAsync(Hosting by, EventWording wording, string? link, CancellationToken cancel)
    {
        if (await FindAsync(by, cancel) is not { Status: EventStatus.Unconfirmed or EventStatus.Waiting or EventStatus.Published } @event)
        {
            return HostAnswer.NotNow;
        }

        var now = clock.GetUtcNow();
        @event.Link = link is null ? null : data.Encrypt(link);

        if (by.User is null && @event.Status is EventStatus.Published)
        {
            return await ProposeAsync(@event, wording, cancel);
        }

        var before = @event.Wording;
        @event.Word(wording, now);
        Audit(by, "event.reworded", @event, before, wording);
        return await SavedAsync(cancel);
    }

    public async Task<HostAnswer> MoveAsync(Hosting by, Id<Occurrence> which, EventTime to, EventPlace place, CancellationToken cancel)
    {
        if (await FindAsync(by, cancel) is not { IsPublic: true, Status: EventStatus.Published } @event || @event.Occurrences.FirstOrDefault(d => d.Id == which) is not { Status: OccurrenceStatus.Planned } date)
        {
            return HostAnswer.NotNow;
        }

        if (@event.Occurrences.Any(other => other.Id != which && other.Local == to.Local))
        {
            return HostAnswer.DateTaken;
        }

        var now = clock.GetUtcNow();
        var before = new { date.StartsAt, @event.Place.Line };
        var isElsewhere = @event.Place != place;
        (date.Local, date.StartsAt, date.EndsAt) = (to.Local, WallClock.Instant(to.Local, @event.Zone), WallClock.Instant(to.Local.AddMinutes(to.Minutes), @event.Zone));
        (date.IsDayReminded, date.IsHourReminded) = (false, false);
        @event.PutAt(place, now);

        if (@event.Rule is null)
        {
            @event.Schedule(to with { Zone = @event.Zone }, now);
            date.Rule = to.Local;
        }

        await tell.OfMoveAsync(@event, isElsewhere ? [.. @event.Occurrences.Where(other => other.Status is OccurrenceStatus.Planned && other.EndsAt > now)] : [date], cancel);
        await EventNews.AnnounceAsync(db, @event, EventNews.Moved, now, cancel);
        Audit(by, "event.moved", @event, before, new { date.StartsAt, @event.Place.Line });

        // A host without an account is looked at afterwards: those who come must hear at once.
        if (by.User is null && !await IsWaitingAsync(@event, cancel))
        {
            SubmitForModeration(@event);
        }

        return await SavedAsync(cancel);
    }

    public async Task<HostAnswer> CancelDateAsync(Hosting by, Id<Occurrence> which, string? because, CancellationToken cancel)
    {
        if (await FindAsync(by, cancel) is not { Status: EventStatus.Published } @event || @event.Occurrences.FirstOrDefault(d => d.Id == which) is not { Status: OccurrenceStatus.Planned } date)
        {
            return HostAnswer.NotNow;
        }

        if (@event.Occurrences.All(other => other.Id == which || other.Status is OccurrenceStatus.Cancelled))
        {
            return await CancelAsync(by, because, cancel);
        }

        var now = clock.GetUtcNow();
        date.Cancel(because);
        @event.Change(now);
        await tell.OfCancellationAsync(@event, [date], because, cancel);
        Audit(by, "event.date-cancelled", @event, null, new { date.StartsAt, because });
        return await SavedAsync(cancel);
    }

    public async Task<HostAnswer> CancelAsync(Hosting by, string? because, CancellationToken cancel)
    {
        if (await FindAsync(by, cancel) is not { Status: EventStatus.Published } @event)
        {
            return HostAnswer.NotNow;
        }

        var now = clock.GetUtcNow();
        await tell.OfCancellationAsync(@event, [.. @event.Occurrences.Where(date => date.Status is OccurrenceStatus.Planned && date.EndsAt > now)], because, cancel);
        @event.Cancel(because, now);
        await EventNews.AnnounceAsync(db, @event, EventNews.Cancelled, now, cancel);
        Audit(by, "event.cancelled", @event, null, new { because });
        return await SavedAsync(cancel);
    }

    /// <summary>Changes how many people have room; free places go to those who wait.</summary>
    public async Task<HostAnswer> SeatAsync(Hosting by, int? capacity, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var now = clock.GetUtcNow();

        foreach (var id in await db.Set<Occurrence>().Where(date => date.EventId == by.Event && date.EndsAt > now).OrderBy(date => date.Id).Select(date => date.Id).ToListAsync(cancel))
        {
            if (await db.TakeTurnAsync(id, cancel) is not { } date || date.Taken > capacity)
            {
                return HostAnswer.TooFewSeats;
            }

            date.Capacity = capacity;
            await replies.PromoteAsync(date, cancel);
        }

        var @event = (await FindAsync(by, cancel))!;
        Audit(by, "event.seats", @event, new { @event.Capacity }, new { Capacity = capacity });
        @event.Capacity = capacity;
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return HostAnswer.Done;
    }

    private async Task<HostAnswer> ProposeAsync(Event @event, EventWording wording, CancellationToken cancel)
    {
        if (@event.Wording == wording)
        {
            return await SavedAsync(cancel);
        }

        @event.Proposed = ModeratedEvents.Propose(wording);

        if (!await IsWaitingAsync(@event, cancel))
        {
            SubmitForModeration(@event);
        }

        return await SavedAsync(cancel) is HostAnswer.Done ? HostAnswer.Proposed : HostAnswer.NotNow;
    }

    private Task<bool> IsWaitingAsync(Event @event, CancellationToken cancel) => db.Set<ModerationCase>().AnyAsync(
        c => c.Kind == ModeratedEvents.Key && c.SubjectId == @event.Id.Value && (c.Status == CaseStatus.Waiting || c.Status == CaseStatus.SecondLook || c.Status == CaseStatus.Appealed), cancel);

    private void SubmitForModeration(Event @event) =>
        db.SubmitForModeration(
            new Submission(ModeratedEvents.Key, @event.Id.Value, @event.Title, @event.Text, $"/events/{@event.Slug}") { SubmitterAddress = @event.HostAddress, Language = @event.Language ?? "en", SubmitterAccount = @event.OwnerId },
            clock.GetUtcNow());

    private Task<Event?> FindAsync(Hosting by, CancellationToken cancel) => db.Set<Event>().Include(e => e.Occurrences).SingleOrDefaultAsync(e => e.Id == by.Event && e.FeedId == null, cancel);

    private async Task<HostAnswer> SavedAsync(CancellationToken cancel) => await db.TrySaveAsync(cancel) ? HostAnswer.Done : HostAnswer.NotNow;

    private void Audit(Hosting by, string what, Event @event, object? before, object? after) =>
        db.Audit(by.User ?? Hosting.ByLink, clock.GetUtcNow(), what, $"events/{@event.Slug}", before, after);
}
