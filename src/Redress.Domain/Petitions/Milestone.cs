namespace Redress.Domain.Petitions;

/// <summary>A number of signatures, and what happens when it is reached.</summary>
public sealed class Milestone
{
    public required Id<Petition> PetitionId { get; init; }

    public required int Signatures { get; init; }

    /// <summary>What was promised to happen: "The council is asked to reply within 30 days."</summary>
    public required string Consequence { get; set; }

    public DateTimeOffset? ReachedAt { get; set; }
}
