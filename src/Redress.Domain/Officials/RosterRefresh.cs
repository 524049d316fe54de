namespace Redress.Domain.Officials;

public enum RefreshState
{
    Waiting,
    Running,
    Done,
    Failed,
}

/// <summary>How far the refresh of a source has come, or how the last one ended.</summary>
public sealed class RosterRefresh
{
    /// <summary>The form and address of the source.</summary>
    public required string Source { get; init; }

    public required RefreshState State { get; set; }

    /// <summary>What is being done, what changed, or what went wrong, for a person.</summary>
    public required string Text { get; set; }

    public int Done { get; set; }

    /// <summary>0 where it is not known.</summary>
    public int Total { get; set; }

    public required DateTimeOffset At { get; set; }
}
