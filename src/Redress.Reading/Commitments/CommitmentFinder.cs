using Redress.Reading.People;

namespace Redress.Reading.Commitments;

/// <summary>Finds who said they would do what: first-person or reported future acts with an actor, not predictions.</summary>
public static class CommitmentFinder
{
    public static IReadOnlyList<Commitment> Find(string text, IReadOnlyList<Sentence> sentences, Cast cast, IReadOnlyList<Quote> quotes) => [];
}
