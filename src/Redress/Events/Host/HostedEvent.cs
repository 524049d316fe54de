using Redress.Domain.Events;
using Redress.Events.Plan;
using Redress.Events.Show;

namespace Redress.Events.Host;

/// <summary>An event as its host sees it: what it is, and the forms to change it.</summary>
/// <param name="Page">As the public sees it.</param>
/// <param name="Address">Where the forms are posted.</param>
/// <param name="IsDesk">Whether the host is signed in at the desk.</param>
/// <param name="View">The form with what is wrong with it.</param>
/// <param name="Chosen">The date the forms are about.</param>
internal sealed record HostedEvent(EventPage Page, string Address, bool IsDesk, EventFormView View, Occurrence Chosen)
{
    /// <summary>How many replies wait on the wait-list, over all dates.</summary>
    public int Waiting { get; init; }

    /// <summary>Where to join it online; null where people meet in person only.</summary>
    public JoinLink? Join { get; init; }

    /// <summary>What was just done, in the reader's language.</summary>
    public string? Notice { get; init; }

    /// <summary>The form that was sent and is wrong: "move", "word", "seat"; null for none.</summary>
    public string? Open { get; init; }

    /// <summary>How much of a series was to be moved.</summary>
    public SeriesPart Part { get; init; }

    public string? Because { get; init; }

    public bool MayMove => Page.Event.Status is EventStatus.Published && Chosen.Status is OccurrenceStatus.Planned && !Page.IsOver;
}

/// <summary>Somebody who replied, as the host sees them.</summary>
internal sealed record KnownReply(Occurrence Date, string Name, int People, string? Needs, RsvpStatus Status);
