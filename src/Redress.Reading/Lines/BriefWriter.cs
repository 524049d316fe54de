namespace Redress.Reading.Lines;

/// <summary>Draws the brief's lines from what was found: precision before recall.</summary>
public static class BriefWriter
{
    public static IReadOnlyList<Line> Write(
        Article article, IReadOnlyList<Sentence> sentences, IReadOnlyList<Person> people,
        IReadOnlyList<Quote> quotes, IReadOnlyList<Commitment> commitments, IReadOnlyList<Unknown> unknowns) => [];
}
