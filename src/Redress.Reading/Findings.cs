namespace Redress.Reading;

/// <summary>Somebody's word that they will do something.</summary>
public sealed record Commitment
{
    public required string Who { get; init; }

    /// <summary>The act as a verb phrase: "call NATO and President Zelensky".</summary>
    public required string What { get; init; }

    /// <summary>The same act with the words that announce it: "will call NATO", "would not sign the bill by Friday".</summary>
    public required string AsWritten { get; init; }

    /// <summary>The due time as the story words it ("by Friday"); null where it gives none.</summary>
    public string? By { get; init; }

    /// <summary>Whether it is a promise not to do it.</summary>
    public bool Negated { get; init; }

    public required IReadOnlyList<int> Cites { get; init; }
}

/// <summary>Something the story itself says is not known, given, answered, decided or shown.</summary>
public sealed record Unknown(string Text, IReadOnlyList<int> Cites);

/// <summary>Somebody named in the story.</summary>
/// <param name="Name">The fullest name the story gives.</param>
/// <param name="Role">Their role as the story gives it: "President of Russia"; null where it gives none.</param>
/// <param name="Cites">The sentences that name them.</param>
public sealed record Person(string Name, string? Role, IReadOnlyList<int> Cites);

/// <summary>A subject the text gives evidence for.</summary>
/// <param name="Id">The pack's id.</param>
/// <param name="Name">The pack's name.</param>
/// <param name="Score">How sure, above 0 up to 1.</param>
/// <param name="Because">The sentences that made it so; never empty.</param>
public sealed record Topic(string Id, string Name, double Score, IReadOnlyList<int> Because);

public enum LineKind
{
    Happened,
    Said,
    Promised,
    Unknown,
}

/// <summary>One line of the brief: words of the sentences it cites, only ever cut.</summary>
public sealed record Line
{
    public required LineKind Kind { get; init; }

    /// <summary>
    /// The words. Said: what was said, without the outer quotation marks, which the page adds where <see cref="IsQuoted"/>.
    /// Promised: the act with the words that announce it ("will call NATO"), to be read after <see cref="Who"/>.
    /// </summary>
    public required string Text { get; init; }

    /// <summary>Whether the text is in the speaker's own words.</summary>
    public bool IsQuoted { get; init; }

    /// <summary>Who said or promised it; null for the other kinds.</summary>
    public string? Who { get; init; }

    /// <summary>The role of <see cref="Who"/> where the story gives it.</summary>
    public string? Role { get; init; }

    /// <summary>Never empty.</summary>
    public required IReadOnlyList<int> Cites { get; init; }
}
