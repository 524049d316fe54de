namespace Redress.Domain.Events;

public enum RsvpStatus
{
    /// <summary>Asked for; the button in the mail is not pressed yet.</summary>
    Pending,

    Going,

    /// <summary>On the wait-list, in the order of <see cref="Rsvp.Turn"/>.</summary>
    WaitListed,

    Withdrawn,
}

/// <summary>One mailbox's reply to one date of an event. All that names a person is encrypted, and the row is deleted after the event.</summary>
public sealed class Rsvp
{
    public const int MostPeople = 20;
    public const int LongestName = 100;
    public const int LongestNeeds = 500;

    public required Id<Rsvp> Id { get; init; }

    public required Id<Occurrence> OccurrenceId { get; init; }

    /// <summary>A keyed hash of the mailbox, another one for each date.</summary>
    public required byte[] EmailKey { get; init; }

    public required byte[] Email { get; set; }

    public required byte[] Name { get; set; }

    /// <summary>What they need to take part; null where they said nothing.</summary>
    public byte[]? Needs { get; set; }

    /// <summary>How many come, themselves included.</summary>
    public required int People { get; set; }

    public required string Language { get; set; }

    public RsvpStatus Status { get; private set; }

    /// <summary>The place in the order of confirmations; 0 before.</summary>
    public int Turn { get; private set; }

    public bool WantsReminders { get; set; } = true;

    public required DateTimeOffset AskedAt { get; set; }

    public bool HoldsSeats => Status is RsvpStatus.Going;

    public void Accept(int turn)
    {
        Become(RsvpStatus.Going);
        Turn = Turn is 0 ? turn : Turn;
    }

    public void Queue(int turn)
    {
        Become(RsvpStatus.WaitListed);
        Turn = turn;
    }

    public void Withdraw()
    {
        Become(RsvpStatus.Withdrawn);
        (Turn, Needs) = (0, null);
    }

    /// <summary>Asks again after a withdrawal.</summary>
    public void AskAgain() => Become(RsvpStatus.Pending);

    private void Become(RsvpStatus next) => Status = (Status, next) switch
    {
        (RsvpStatus.Pending, RsvpStatus.Going or RsvpStatus.WaitListed or RsvpStatus.Withdrawn) => next,
        (RsvpStatus.WaitListed, RsvpStatus.Going or RsvpStatus.Withdrawn) => next,
        (RsvpStatus.Going, RsvpStatus.Withdrawn) => next,
        (RsvpStatus.Withdrawn, RsvpStatus.Pending) => next,
        var (from, to) => throw new IllegalTransitionException(nameof(Rsvp), $"{from}", $"{to}"),
    };
}
