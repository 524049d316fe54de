namespace Redress.Stories.Show;

/// <summary>What a topic pack gives to a page.</summary>
internal sealed record TopicNotes(string Id, string Name, IReadOnlyList<int> Because)
{
    public IReadOnlyList<string> Background { get; init; } = [];

    public IReadOnlyList<(string Title, string Url)> Sources { get; init; } = [];

    public IReadOnlyList<string> Questions { get; init; } = [];

    public IReadOnlyList<string> Hashtags { get; init; } = [];

    public IReadOnlyList<string> Committees { get; init; } = [];

    public string? LetterAsk { get; init; }
}
