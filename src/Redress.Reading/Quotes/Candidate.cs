namespace Redress.Reading.Quotes;

/// <summary>A stretch outside quotation marks that may name or stand for a speaker.</summary>
/// <param name="First">Index of its first token.</param>
/// <param name="Last">Index of its last token.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Person">Whom it stands for; null where that is no person or open.</param>
internal sealed record Candidate(int First, int Last, CandidateKind Kind, Person? Person)
{
    /// <summary>The verb of saying it is the subject of, as far as word order tells; null where there is none.</summary>
    public Governor? Subject { get; init; }
}

internal enum CandidateKind
{
    Person,

    /// <summary>Another name: a body, a publication.</summary>
    Body,
    HeOrShe,
    They,
    IOrWe,
    It,
    Who,

    /// <summary>"the mayor", "voters".</summary>
    Role,

    /// <summary>"the report".</summary>
    Document,

    /// <summary>Any other noun right beside a verb of saying.</summary>
    Noun,
}

/// <summary>A verb of saying after its subject.</summary>
/// <param name="Verb">Index of its token.</param>
/// <param name="Between">Words between, not counting adverbs and auxiliaries.</param>
/// <param name="Commas">Commas between.</param>
internal sealed record Governor(int Verb, int Between, int Commas);
