namespace Redress.Share.Posts;

/// <summary>Something worth sharing: a story, a petition, an event.</summary>
/// <param name="Title">Its headline.</param>
/// <param name="Link">Its public address.</param>
internal sealed record Shareable(string Title, string Link)
{
    /// <summary>One sentence that says more than the title; null where there is none.</summary>
    public string? Summary { get; init; }

    /// <summary>What is still unknown; null where nothing is, or where it is no story.</summary>
    public string? Unknown { get; init; }

    /// <summary>What a reader finds behind the link: "Line by line, with sources:".</summary>
    public required string Invitation { get; init; }

    /// <summary>As one tells it to friends, without the link.</summary>
    public required string Message { get; init; }

    /// <summary>With their sign.</summary>
    public IReadOnlyList<string> Hashtags { get; init; } = [];

    /// <summary>Its path on this site; null where there is no share page below it.</summary>
    public string? Path { get; init; }

    /// <summary>BCP 47 tag of the title; null where unknown.</summary>
    public string? Language { get; init; }
}
