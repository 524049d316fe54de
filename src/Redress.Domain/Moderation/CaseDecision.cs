namespace Redress.Domain.Moderation;

public enum Verdict
{
    Approve,
    Reject,
}

/// <summary>A person at the desk who claims or decides.</summary>
/// <param name="Account">The account.</param>
/// <param name="Name">The name the person has now.</param>
public sealed record Decider(Guid Account, string Name);

/// <summary>What one person decided on a case.</summary>
public sealed class CaseDecision
{
    public long Id { get; init; }

    public required Id<ModerationCase> CaseId { get; init; }

    public required Verdict Verdict { get; init; }

    /// <summary>Why, as a code of the kind's list; null for an approval.</summary>
    public string? Reason { get; init; }

    /// <summary>In the moderator's own words, told to the submitter.</summary>
    public string? Note { get; init; }

    public required Guid DeciderAccount { get; init; }

    public required string DeciderName { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Since when the submitter had been waiting for it.</summary>
    public required DateTimeOffset WaitingSince { get; init; }

    /// <summary>Whether it took effect; not so where a second person was still to look.</summary>
    public required bool TookEffect { get; init; }
}
