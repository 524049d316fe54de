namespace Redress.Reading;

/// <summary>What a story says, every statement tied to the numbered sentences it rests on.</summary>
/// <remarks>
/// Offsets are UTF-16 code units into <see cref="Article.Text"/>; an end is exclusive. Citations are sentence numbers,
/// from 1, ascending and without repeats.
/// </remarks>
public sealed record StoryReading
{
    public required Article Article { get; init; }

    public required IReadOnlyList<Sentence> Sentences { get; init; }

    /// <summary>Topics the text gives evidence for, strongest first.</summary>
    public required IReadOnlyList<Topic> Topics { get; init; }

    /// <summary>Quotations in the order of the text.</summary>
    public required IReadOnlyList<Quote> Quotes { get; init; }

    public required IReadOnlyList<Commitment> Commitments { get; init; }

    public required IReadOnlyList<Unknown> Unknowns { get; init; }

    /// <summary>The brief, by kind and then in the order of the text.</summary>
    public required IReadOnlyList<Line> Lines { get; init; }

    /// <summary>Everyone named, by first appearance.</summary>
    public required IReadOnlyList<Person> People { get; init; }
}
