namespace Redress.Reading.Unknowns;

/// <summary>Finds what the story itself says is not known, given, answered, decided or shown.</summary>
public static class UnknownFinder
{
    public static IReadOnlyList<Unknown> Find(IReadOnlyList<Sentence> sentences, IReadOnlyList<Quote> quotes) => [];
}
