using Redress.Domain.Stories;

namespace Redress.Domain.StudyKits;

public enum StudyFeedbackStatus
{
    /// <summary>Nobody at the desk has read it.</summary>
    Waiting,

    /// <summary>Read and believed: it is part of the public counts.</summary>
    Counted,

    Dismissed,
}

/// <summary>What a group tells after it met over a story. Nothing in it says who they are.</summary>
public sealed class StudyFeedback
{
    public const int MostPeople = 500;
    public const int LongestText = 1000;

    private StudyFeedback() { }

    public required Id<StudyFeedback> Id { get; init; }

    public required Id<Story> StoryId { get; init; }

    /// <summary>How many came, from 1.</summary>
    public required int People { get; init; }

    /// <summary>What the group wants to know; for the desk, never shown in public.</summary>
    public string? WantsToKnow { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    public StudyFeedbackStatus Status { get; private set; }

    public static StudyFeedback Receive(Id<Story> story, int people, string? wantsToKnow, DateTimeOffset now)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(people, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(people, MostPeople);
        return new() { Id = Id<StudyFeedback>.New(now), StoryId = story, People = people, WantsToKnow = wantsToKnow, ReceivedAt = now };
    }

    public void Count() => Become(StudyFeedbackStatus.Counted);

    public void Dismiss() => Become(StudyFeedbackStatus.Dismissed);

    private void Become(StudyFeedbackStatus next) => Status = (Status, next) switch
    {
        (StudyFeedbackStatus.Waiting or StudyFeedbackStatus.Dismissed, StudyFeedbackStatus.Counted) or
        (StudyFeedbackStatus.Waiting or StudyFeedbackStatus.Counted, StudyFeedbackStatus.Dismissed) => next,
        var (from, to) => throw new IllegalTransitionException(nameof(StudyFeedback), $"{from}", $"{to}"),
    };
}
