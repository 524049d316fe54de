using Redress.Domain.Stories;

namespace Redress.Domain.Letters;

/// <summary>How far a delivery came. Each says only what there is evidence for; none says that a person received it.</summary>
public enum DeliveryStatus
{
    /// <summary>Waits until the sender has confirmed it by the link we mailed them.</summary>
    AwaitingConfirmation,

    /// <summary>Confirmed, in our outbox.</summary>
    Queued,

    /// <summary>The office's mail server, or the gateway, took it.</summary>
    Accepted,

    /// <summary>It was taken or refused, and came back.</summary>
    Bounced,

    /// <summary>We could not hand it over.</summary>
    Failed,

    /// <summary>The sender told us that they sent it.</summary>
    ReportedSent,

    /// <summary>The sender told us how their call went.</summary>
    ReportedCall,

    /// <summary>We made the sheets to print.</summary>
    Printed,

    /// <summary>The sender took the text to another service.</summary>
    HandedOver,

    /// <summary>Not sent: the sender wrote nearly the same to this office within a week.</summary>
    Withheld,
}

/// <summary>One attempt to bring a letter to one official by one route.</summary>
public sealed class Delivery
{
    private Delivery() { }

    public required Id<Delivery> Id { get; init; }

    public required Id<Letter> LetterId { get; init; }

    public required Id<Story> StoryId { get; init; }

    public required string OfficialId { get; init; }

    /// <summary>Two-letter code of the state the official represents; null elsewhere.</summary>
    public string? State { get; init; }

    public required DeliveryRoute Route { get; init; }

    public DeliveryStatus Status { get; private set; }

    /// <summary>When <see cref="Status"/> became so.</summary>
    public DateTimeOffset At { get; private set; }

    public CallOutcome? Outcome { get; private set; }

    /// <summary>What the other side said, without addresses; null where it said nothing.</summary>
    public string? Evidence { get; private set; }

    /// <summary>Whether it goes into the counts of letters and calls: what was sent or reported, nothing else.</summary>
    public bool IsCounted => Status is DeliveryStatus.Accepted or DeliveryStatus.ReportedSent
        || (Status is DeliveryStatus.ReportedCall && Outcome is CallOutcome.Contact or CallOutcome.Voicemail);

    /// <summary>Whether we send it ourselves, and so only after a confirmation.</summary>
    public static bool IsOurs(DeliveryRoute route) => route is DeliveryRoute.Email or DeliveryRoute.Gateway;

    /// <summary>A delivery that we will make once the sender has confirmed.</summary>
    public static Delivery Await(Letter letter, LetterRecipient to, DeliveryRoute route, DateTimeOffset now) => IsOurs(route)
        ? New(letter, to, route, DeliveryStatus.AwaitingConfirmation, now)
        : throw new ArgumentOutOfRangeException(nameof(route), route, "The sender goes this way themselves.");

    /// <summary>A delivery the sender made and told us of.</summary>
    public static Delivery Report(Letter letter, LetterRecipient to, DeliveryRoute route, DateTimeOffset now, CallOutcome? outcome = null)
    {
        var delivery = New(letter, to, route, Reported(route), now);
        delivery.Outcome = outcome;
        return delivery;
    }

    /// <summary>The sender pressed the confirmation.</summary>
    public void Confirm(DateTimeOffset now) => Become(DeliveryStatus.Queued, now);

    public void Withhold(DateTimeOffset now) => Become(DeliveryStatus.Withheld, now);

    public void Accept(DateTimeOffset now, string? evidence = null) => Become(DeliveryStatus.Accepted, now, evidence);

    public void Bounce(DateTimeOffset now, string? evidence) => Become(DeliveryStatus.Bounced, now, evidence);

    public void Fail(DateTimeOffset now, string? evidence) => Become(DeliveryStatus.Failed, now, evidence);

    /// <summary>The sender did it again: another call, another print.</summary>
    public void ReportAgain(DateTimeOffset now, CallOutcome? outcome = null)
    {
        Become(Reported(Route), now);
        Outcome = outcome;
    }

    private static Delivery New(Letter letter, LetterRecipient to, DeliveryRoute route, DeliveryStatus status, DateTimeOffset now) => new()
    {
        Id = Id<Delivery>.New(now),
        LetterId = letter.Id,
        StoryId = letter.StoryId,
        OfficialId = to.OfficialId,
        State = to.State,
        Route = route,
        Status = status,
        At = now,
    };

    private static DeliveryStatus Reported(DeliveryRoute route) => route switch
    {
        DeliveryRoute.WebForm => DeliveryStatus.ReportedSent,
        DeliveryRoute.Phone => DeliveryStatus.ReportedCall,
        DeliveryRoute.Post => DeliveryStatus.Printed,
        DeliveryRoute.HandOff => DeliveryStatus.HandedOver,
        DeliveryRoute.Email or DeliveryRoute.Gateway => throw new ArgumentOutOfRangeException(nameof(route), route, "We send it ourselves and know how it went."),
    };

    private void Become(DeliveryStatus next, DateTimeOffset now, string? evidence = null)
    {
        Status = (Status, next) switch
        {
            (DeliveryStatus.AwaitingConfirmation, DeliveryStatus.Queued or DeliveryStatus.Withheld) or
            (DeliveryStatus.Queued, DeliveryStatus.Accepted or DeliveryStatus.Bounced or DeliveryStatus.Failed) or
            (DeliveryStatus.Accepted, DeliveryStatus.Bounced) or
            (DeliveryStatus.ReportedSent, DeliveryStatus.ReportedSent) or
            (DeliveryStatus.ReportedCall, DeliveryStatus.ReportedCall) or
            (DeliveryStatus.Printed, DeliveryStatus.Printed) or
            (DeliveryStatus.HandedOver, DeliveryStatus.HandedOver) => next,
            var (from, to) => throw new IllegalTransitionException(nameof(Delivery), $"{from}", $"{to}"),
        };
        (At, Evidence) = (now, evidence);
    }
}
