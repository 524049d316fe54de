namespace Redress.Reading.Topics;

/// <summary>What reveals a topic in a text.</summary>
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
}
