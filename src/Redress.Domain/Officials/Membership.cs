namespace Redress.Domain.Officials;

/// <summary>A person's time in a post.</summary>
public sealed class Membership
{
    public required Id<Membership> Id { get; init; }

    public required string OfficialId { get; init; }

    public required string PostId { get; init; }

    /// <summary>The first day; null where the source gives none.</summary>
    public DateOnly? Start { get; init; }

    /// <summary>The last day of the term; null where the source gives none.</summary>
    public DateOnly? End { get; init; }

    public string? Party { get; init; }

    public bool Covers(DateOnly day) => (Start is null || Start <= day) && (End is null || day <= End);
}
