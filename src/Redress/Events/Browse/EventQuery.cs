using Redress.Domain;
using Redress.Domain.Events;
using Redress.Domain.Stories;

namespace Redress.Events.Browse;

/// <summary>Which events are looked for; what is null is not asked.</summary>
internal sealed record EventQuery
{
    public EventKind? Kind { get; init; }

    public string? Topic { get; init; }

    public Id<Story>? Story { get; init; }

    public bool OnlineOnly { get; init; }

    /// <summary>Only in this state, or online.</summary>
    public string? State { get; init; }

    /// <summary>From 1.</summary>
    public int Page { get; init; } = 1;
}
