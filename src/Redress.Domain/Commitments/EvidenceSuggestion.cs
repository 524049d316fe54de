using Redress.Domain.Stories;

namespace Redress.Domain.Commitments;

public enum SuggestionStatus
{
    Waiting,
    Accepted,
    Dismissed,
}

/// <summary>A sentence of a later story of the same thread that may show what came of a commitment, or answer an unknown. A person decides.</summary>
public sealed class EvidenceSuggestion
{
    private EvidenceSuggestion() { }

    public required Id<EvidenceSuggestion> Id { get; init; }

    /// <summary>What it may be evidence of; null where it is an unknown.</summary>
    public Id<Commitment>? CommitmentId { get; init; }

    public Id<Unknown>? UnknownId { get; init; }

    public required Id<Story> StoryId { get; init; }

    public required int Sentence { get; init; }

    public required string Text { get; init; }

    public SuggestionStatus Status { get; private set; }

    public required DateTimeOffset MadeAt { get; init; }

    public static EvidenceSuggestion Of(Commitment commitment, Id<Story> story, int sentence, string text, DateTimeOffset now) =>
        new() { Id = Id<EvidenceSuggestion>.New(now), CommitmentId = commitment.Id, StoryId = story, Sentence = sentence, Text = text, MadeAt = now };

    public static EvidenceSuggestion Of(Unknown unknown, Id<Story> story, int sentence, string text, DateTimeOffset now) =>
        new() { Id = Id<EvidenceSuggestion>.New(now), UnknownId = unknown.Id, StoryId = story, Sentence = sentence, Text = text, MadeAt = now };

    public void Accept() => Become(SuggestionStatus.Accepted);

    public void Dismiss() => Become(SuggestionStatus.Dismissed);

    private void Become(SuggestionStatus next) => Status = (Status, next) switch
    {
        (SuggestionStatus.Waiting, SuggestionStatus.Accepted or SuggestionStatus.Dismissed) => next,
        var (from, to) => throw new IllegalTransitionException(nameof(EvidenceSuggestion), $"{from}", $"{to}"),
    };
}
