using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Events;
using Redress.Events.Moderate;
using Redress.Events.Reply;
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

    /// <summary>A date that moves along would be over already.</summary>
    WouldBePast,
}

/// <summary>What a host does with an event. With an account it is done at the desk and written in its log; without one, new words and moves are looked at.</summary>
/// <param name="Event">Which.</param>
/// <param name="User">Who is signed in; null for the host by their private link.</param>
internal sealed record Hosting(Id<Event> Event, ClaimsPrincipal? User)
{
    /// <summary>How the log names a host who came by their private link.</summary>
    public static readonly ClaimsPrincipal ByLink = new(new ClaimsIdentity([new Claim(ClaimTypes.Name, "the host, by their link")], "link"));
}

/// <summary>All that a host can do with an event.</summary>
internal sealed record HostChanges(HostEvent Host, MoveDates Move, CallOff CallOff, KeepLink Keep);

internal sealed class HostEvent(RedressDb db, ChangeReply replies, PersonalData data, TimeProvider clock)
{
    /// <summary>The mailbox is confirmed by whoever has the link; now the desk looks at it.</summary>
    public async Task<HostAnswer> SubmitAsync(Hosting by, CancellationToken cancel)
    {
        if (await db.HostedAsync(by, cancel) is not { Status: EventStatus.Unconfirmed } @event)
        {
            return HostAnswer.NotNow;
        }

        @event.Submit();
        db.LookAt(@event, clock.GetUtcNow());
        return await SavedAsync(cancel);
    }

    public async Task<HostAnswer> RewordAsync(Hosting by, EventWording wording, string? link, CancellationToken cancel)
    {
        if (await db.HostedAsync(by, cancel) is not { Status: EventStatus.Unconfirmed or EventStatus.Waiting or EventStatus.Published } @event)
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

        var @event = (await db.HostedAsync(by, cancel))!;
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

        await db.LookAtAgainAsync(@event, clock.GetUtcNow(), cancel);
        return await SavedAsync(cancel) is HostAnswer.Done ? HostAnswer.Proposed : HostAnswer.NotNow;
    }

    private async Task<HostAnswer> SavedAsync(CancellationToken cancel) => await db.TrySaveAsync(cancel) ? HostAnswer.Done : HostAnswer.NotNow;

    private void Audit(Hosting by, string what, Event @event, object? before, object? after) =>
        db.Audit(by.User ?? Hosting.ByLink, clock.GetUtcNow(), what, $"events/{@event.Slug}", before, after);
}
