using System.Diagnostics.CodeAnalysis;
using Redress.Domain.Stories;

namespace Redress.Domain.Events;

/// <summary>People meeting for a purpose, in a place or online, once or several times.</summary>
[SuppressMessage("Naming", "CA1716", Justification = "It is the word people use, and a keyword in Visual Basic only.")]
public sealed class Event
{
    public const int LongestTitle = 150;
    public const int LongestText = 4000;
    public const int LongestNote = 500;

    /// <summary>A series has at most a year of weeks.</summary>
    public const int MostDates = 52;

    public required Id<Event> Id { get; init; }

    public required string Slug { get; init; }

    public EventKind Kind { get; private set; }

    public string Title { get; private set; } = "";

    public string Text { get; private set; } = "";

    public string Organizer { get; private set; } = "";

    public string? Accessibility { get; private set; }

    /// <summary>BCP 47 tag of its texts; null where unknown.</summary>
    public string? Language { get; init; }

    public Id<Story>? StoryId { get; init; }

    /// <summary>Ids of topic packs.</summary>
    public string[] Topics { get; init; } = [];

    public string? Venue { get; private set; }

    public string? Street { get; private set; }

    public string? City { get; private set; }

    public string? State { get; private set; }

    public string? Zip { get; private set; }

    /// <summary>Where to join online, encrypted: shown only to those who replied. Null where people meet in person only.</summary>
    public byte[]? Link { get; set; }

    public string Zone { get; private set; } = "";

    /// <summary>The first date's beginning as the clock on the wall shows it.</summary>
    public DateTime Local { get; private set; }

    public int Minutes { get; private set; }

    /// <summary>How it recurs, as iCalendar writes it (RFC 5545, 3.3.10); null where it takes place once.</summary>
    public string? Rule { get; init; }

    /// <summary>How many people have room on each date; null where nobody counts.</summary>
    public int? Capacity { get; set; }

    /// <summary>The account of the person who runs it; null for somebody without one.</summary>
    public Guid? OwnerId { get; init; }

    /// <summary>A keyed hash of the e-mail address of somebody without an account.</summary>
    public byte[]? HostKey { get; set; }

    /// <summary>The same address, encrypted, to write to.</summary>
    public byte[]? HostAddress { get; set; }

    public EventStatus Status { get; private set; }

    public string? CancelledBecause { get; private set; }

    /// <summary>Counts what calendars have to take over (RFC 5545, 3.8.7.4).</summary>
    public int Sequence { get; private set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset ChangedAt { get; private set; }

    public DateTimeOffset? PublishedAt { get; private set; }

    public bool IsSample { get; init; }

    /// <summary>The outside calendar it comes from; null for one of our own.</summary>
    public Id<CalendarFeed>? FeedId { get; init; }

    /// <summary>Its name in that calendar.</summary>
    public string? Uid { get; init; }

    /// <summary>Its own page elsewhere.</summary>
    public string? SourceUrl { get; set; }

    /// <summary>A new wording by a host that waits to be looked at, as JSON; null where there is none.</summary>
    public string? Proposed { get; set; }

    public ICollection<Occurrence> Occurrences { get; } = [];

    public bool IsPublic => Status is EventStatus.Published or EventStatus.Cancelled;

    public EventWording Wording => new(Kind, Title, Text, Organizer, Accessibility);

    public EventPlace Place => new(Venue, Street, City, State, Zip);

    public EventTime Time => new(Local, Minutes, Zone);

    public void Word(EventWording wording, DateTimeOffset now)
    {
        (Kind, Title, Text, Organizer, Accessibility) = (wording.Kind, wording.Title, wording.Text, wording.Organizer, wording.Accessibility);
        Change(now);
    }

    public void PutAt(EventPlace place, DateTimeOffset now)
    {
        (Venue, Street, City, State, Zip) = (place.Venue, place.Street, place.City, place.State, place.Zip);
        Change(now);
    }

    public void Schedule(EventTime time, DateTimeOffset now)
    {
        (Local, Minutes, Zone) = (time.Local, time.Minutes, time.Zone);
        Change(now);
    }

    /// <summary>The host's address is confirmed.</summary>
    public void Submit() => Become(EventStatus.Waiting);

    public void Publish(DateTimeOffset now)
    {
        Become(EventStatus.Published);
        Change(now);
        (PublishedAt, CancelledBecause) = (PublishedAt ?? now, null);
    }

    public void Reject() => Become(EventStatus.Rejected);

    public void Cancel(string? because, DateTimeOffset now)
    {
        Become(EventStatus.Cancelled);
        CancelledBecause = because;
        Change(now);
    }

    /// <summary>Something calendars show has changed.</summary>
    public void Change(DateTimeOffset now)
    {
        Sequence += PublishedAt is null ? 0 : 1;
        ChangedAt = now;
    }

    private void Become(EventStatus next) => Status = (Status, next) switch
    {
        (EventStatus.Unconfirmed, EventStatus.Waiting or EventStatus.Published) => next,
        (EventStatus.Waiting, EventStatus.Published or EventStatus.Rejected) => next,
        (EventStatus.Published, EventStatus.Cancelled or EventStatus.Rejected) => next,
        (EventStatus.Rejected or EventStatus.Cancelled, EventStatus.Published) => next,
        (EventStatus.Cancelled, EventStatus.Rejected) => next,
        var (from, to) => throw new IllegalTransitionException(nameof(Event), $"{from}", $"{to}"),
    };
}
