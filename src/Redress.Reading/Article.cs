namespace Redress.Reading;

/// <summary>An article as reported, before anything is made of it.</summary>
public sealed record Article
{
    public required string Headline { get; init; }

    public string? Publisher { get; init; }

    /// <summary>Authors as the page names them; several are joined with "; ".</summary>
    public string? Author { get; init; }

    public Published? Published { get; init; }

    /// <summary>BCP 47 tag of the text, such as <c>en</c> or <c>pt-BR</c>; null where nothing tells.</summary>
    public string? Language { get; init; }

    /// <summary>Paragraphs separated by a blank line (two line feeds).</summary>
    public required string Text { get; init; }

    /// <summary>The publisher's own labels. They are a claim, not evidence, and never become a <see cref="Topic"/> by themselves.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>The address the page calls its own (canonical), or the one it was fetched from.</summary>
    public Uri? Url { get; init; }

    /// <summary>Why the text is missing or likely incomplete, as a sentence for a person; null where nothing is wrong.</summary>
    public string? Problem { get; init; }
}
