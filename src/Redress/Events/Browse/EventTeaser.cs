using Redress.Domain.Events;

namespace Redress.Events.Browse;

/// <summary>An event in a list, with its next date.</summary>
/// <param name="Event">Without its dates.</param>
/// <param name="Next">The date that comes next, or goes on.</param>
/// <param name="More">How many dates come after it.</param>
/// <param name="Source">The outside calendar it comes from; null for our own.</param>
internal sealed record EventTeaser(Event Event, Occurrence Next, int More, string? Source)
{
    /// <summary>From the ZIP code that was asked for; null where nobody asked.</summary>
    public int? Miles { get; init; }

    public bool IsCancelled => Event.Status is EventStatus.Cancelled || Next.Status is OccurrenceStatus.Cancelled;

    public string? CancelledBecause => Event.CancelledBecause ?? Next.CancelledBecause;

    public bool IsFull => Next.Capacity <= Next.Taken;
}
