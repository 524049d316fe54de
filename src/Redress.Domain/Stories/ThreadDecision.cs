namespace Redress.Domain.Stories;

/// <summary>An editor's word on whether two stories tell one event, against what was decided when they arrived. The threshold for joining a thread is learned from them.</summary>
public sealed class ThreadDecision
{
    public required Id<ThreadDecision> Id { get; init; }

    public required Id<Story> OneId { get; init; }

    public required Id<Story> OtherId { get; init; }

    /// <summary>How close the two were when the editor decided, as log odds that they tell one event.</summary>
    public required double Closeness { get; init; }

    public required bool BelongTogether { get; init; }

    /// <summary>The thread that stories were moved out of.</summary>
    public required Id<EventThread> FromId { get; init; }

    /// <summary>The stories that were moved, by their ids: what an undo moves back.</summary>
    public required Guid[] Moved { get; init; }

    public required DateTimeOffset At { get; init; }
}
