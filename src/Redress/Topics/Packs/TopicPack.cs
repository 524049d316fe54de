using Redress.Reading.Topics;

namespace Redress.Topics.Packs;

/// <summary>A subject of public debate: what reveals it in a story, and what a page about it needs.</summary>
internal sealed record TopicPack
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    /// <summary>The id of the wider topic; null where there is none.</summary>
    public string? Parent { get; init; }

    public required TopicTerms Terms { get; init; }

    /// <summary>Short paragraphs, each with its source.</summary>
    public required IReadOnlyList<Passage> Background { get; init; }

    public required IReadOnlyList<string> Questions { get; init; }

    public required AskWording LetterAsk { get; init; }

    public required AskWording PetitionAsk { get; init; }

    /// <summary>With their sign: <c>#CleanWater</c>.</summary>
    public IReadOnlyList<string> Hashtags { get; init; } = [];

    /// <summary>Committees of the U.S. Congress that work in this field.</summary>
    public IReadOnlyList<Committee> Committees { get; init; } = [];

    /// <summary>Every link of the background and of the pack's own list, without repeats.</summary>
    public IReadOnlyList<PackSource> Sources { get; init; } = [];
}

/// <summary>A piece of Markdown and its HTML (raw HTML shown as text, links https only).</summary>
internal sealed record Passage(string Markdown, string Html);

/// <summary>A committee by its <c>thomas_id</c> in the congress-legislators data.</summary>
internal sealed record Committee(string Code, string Name);

internal sealed record PackSource(string Title, Uri Url);
