namespace Redress.Domain.Officials;

/// <summary>One import of a roster, kept so that the desk can say what changed when.</summary>
public sealed class RosterImport
{
    public required Id<RosterImport> Id { get; init; }

    public required string Roster { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Where it was read from; null for the public addresses.</summary>
    public string? Source { get; init; }

    public required string Sha256 { get; init; }

    public required DateOnly AsOf { get; init; }

    public required string[] Changes { get; init; }
}
