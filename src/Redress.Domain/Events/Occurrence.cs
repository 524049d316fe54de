namespace Redress.Domain.Events;

public enum OccurrenceStatus
{
    Planned,
    Cancelled,
}

/// <summary>One date of an event, with its own seats.</summary>
public sealed class Occurrence
{
    public required Id<Occurrence> Id { get; init; }

    public required Id<Event> EventId { get; init; }

    /// <summary>When it begins by the series' rule, on the clock of the event's zone: what names it in calendars (RECURRENCE-ID).</summary>
    public required DateTime Rule { get; set; }

    /// <summary>When it really begins, on that clock.</summary>
    public required DateTime Local { get; set; }

    public required DateTimeOffset StartsAt { get; set; }

    public required DateTimeOffset EndsAt { get; set; }

    public OccurrenceStatus Status { get; private set; }

    public string? CancelledBecause { get; private set; }

    /// <summary>The most people there is room for; null where nobody counts. The database holds <see cref="Taken"/> to it.</summary>
    public int? Capacity { get; set; }

    /// <summary>People who are coming.</summary>
    public int Taken { get; set; }

    /// <summary>Goes up with each change of its replies: whoever raises it has the row to themselves, and its value orders the wait-list.</summary>
    public int Turn { get; set; }

    public bool IsDayReminded { get; set; }

    public bool IsHourReminded { get; set; }

    public bool IsMoved => Local != Rule;

    public bool HasRoomFor(int people) => Capacity is not { } capacity || Taken + people <= capacity;

    public void Cancel(string? because) => (Status, CancelledBecause) = (OccurrenceStatus.Cancelled, because);

    public void Restore() => (Status, CancelledBecause) = (OccurrenceStatus.Planned, null);
}
