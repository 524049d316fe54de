namespace Redress.Domain.Officials;

/// <summary>A seat on a committee.</summary>
public sealed class CommitteeSeat
{
    public required Id<CommitteeSeat> Id { get; init; }

    public required string OfficialId { get; init; }

    /// <summary>The committee's code, such as <c>SSFR</c>; a subcommittee's is longer.</summary>
    public required string CommitteeId { get; init; }

    public required string Committee { get; init; }

    /// <summary>"Chairman", "Ranking Member"; null for members without an office.</summary>
    public string? Title { get; init; }
}
