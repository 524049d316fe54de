using Redress.Domain.Stories;

namespace Redress.Domain.Commitments;

/// <summary>A line of another story of the same thread that says again what is tracked already.</summary>
public sealed class RepeatedLine
{
    /// <summary>The line, which is repeated once.</summary>
    public required Id<BriefLine> LineId { get; init; }

    public required Id<Story> StoryId { get; init; }

    public Id<Commitment>? CommitmentId { get; init; }

    public Id<Unknown>? UnknownId { get; init; }
}
