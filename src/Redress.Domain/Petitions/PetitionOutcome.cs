using Redress.Domain.Stories;

namespace Redress.Domain.Petitions;

public enum OutcomeKind
{
    /// <summary>The addressee answered.</summary>
    Response,

    /// <summary>It was debated in public by those who can decide.</summary>
    Debate,

    /// <summary>The addressee met those who asked.</summary>
    Meeting,

    /// <summary>There was a vote on it.</summary>
    Vote,

    /// <summary>Something else came of it.</summary>
    Other,
}

/// <summary>Something that came of a petition, with its evidence: a page on the web, or a sentence of a story.</summary>
public sealed class PetitionOutcome
{
    public required Id<PetitionOutcome> Id { get; init; }

    public required Id<Petition> PetitionId { get; init; }

    public required OutcomeKind Kind { get; init; }

    /// <summary>The day it happened on.</summary>
    public required DateOnly On { get; init; }

    /// <summary>What happened, in a few sentences.</summary>
    public required string Text { get; init; }

    /// <summary>Where it can be read; null where a sentence of a story is the evidence.</summary>
    public string? Url { get; init; }

    public Id<Story>? StoryId { get; init; }

    /// <summary>The number of the sentence, shown as ¶ n.</summary>
    public int? Sentence { get; init; }

    /// <summary>The words of the sentence, so that the record stands when the story goes away.</summary>
    public string? Quote { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }
}
