namespace Redress.Domain.Petitions;

/// <summary>What the organizers of a petition tell those who follow it. It has a page of its own, and never changes.</summary>
public sealed class PetitionMessage
{
    public const int LongestTitle = 100;
    public const int LongestText = 2000;

    /// <summary>How long there is quiet after each.</summary>
    public static readonly TimeSpan Quiet = TimeSpan.FromDays(7);

    public required Id<Petition> PetitionId { get; init; }

    /// <summary>From 1. Each is checked against the one before it, and only one can come after it: so two at once are one.</summary>
    public required int Number { get; init; }

    public required string Title { get; init; }

    /// <summary>Plain text; an empty line begins a new paragraph.</summary>
    public required string Text { get; init; }

    public required DateTimeOffset SentAt { get; init; }

    /// <summary>Name of the account that sent it.</summary>
    public required string SentBy { get; init; }
}
