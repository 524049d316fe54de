namespace Redress.Domain.Newsroom;

/// <summary>An entry of a source that was seen, so that it is taken once.</summary>
public sealed class SourceEntry
{
    public required Id<Source> SourceId { get; init; }

    /// <summary>SHA-256 of what tells the entry from others, lower-case hexadecimal.</summary>
    public required string Key { get; init; }

    public required DateTimeOffset SeenAt { get; init; }
}
