namespace Redress.Reading.Topics;

/// <summary>What reveals a topic in a text.</summary>
/// <remarks>
/// In every list a lower-case word matches either case; a capital must be met by a capital ("Crimea"), and a word all in
/// capitals by capitals ("ICE" is not ice). Periods in abbreviations are ignored ("U.S." is "US").
/// </remarks>
public sealed record TopicTerms
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    /// <summary>Words or phrases and how strongly each speaks for the topic, above 0 up to 1.</summary>
    public IReadOnlyDictionary<string, double> Terms { get; init; } = new Dictionary<string, double>(StringComparer.OrdinalIgnoreCase);

    public IReadOnlyList<string> People { get; init; } = [];

    public IReadOnlyList<string> Places { get; init; } = [];

    public IReadOnlyList<string> Bodies { get; init; } = [];

    /// <summary>Words or phrases that take a sentence out of the evidence.</summary>
    public IReadOnlyList<string> Exclusions { get; init; } = [];

    /// <summary>
    /// For a topic between parties (two countries): the names of each. A story shows the topic only where one sentence or the
    /// headline names every side; such sentences are evidence themselves.
    /// </summary>
    public IReadOnlyList<IReadOnlyList<string>> Sides { get; init; } = [];
}
