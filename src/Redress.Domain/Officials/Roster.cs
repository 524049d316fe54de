namespace Redress.Domain.Officials;

/// <summary>Whose form the source of a roster has.</summary>
public enum RosterKind
{
    Congress,
    OpenStates,
    Popolo,
}

/// <summary>Officials that came together from one source. An import replaces its roster as a whole.</summary>
public sealed class Roster
{
    /// <summary>"us", "us-states/ak", or what the operator named it.</summary>
    public required string Id { get; init; }

    public required RosterKind Kind { get; set; }

    /// <summary>Where it was read from: a folder, a file or an address; null for the public addresses.</summary>
    public string? Source { get; set; }

    /// <summary>SHA-256 over everything read, lower-case hexadecimal.</summary>
    public required string Sha256 { get; set; }

    /// <summary>The day the data describes.</summary>
    public required DateOnly AsOf { get; set; }

    public required DateTimeOffset ImportedAt { get; set; }

    /// <summary>What changed at the last import, a line each.</summary>
    public required string[] Changes { get; set; }
}
