namespace Redress.Platform.Links;

/// <summary>What a reader is told of a link, and of when it is true.</summary>
internal readonly record struct LinkState(LinkStanding Standing, DateTimeOffset? CheckedAt);

internal enum LinkStanding
{
    NotChecked,
    Works,

    /// <summary>The site lets no programs look.</summary>
    Unclear,

    /// <summary>It failed once, which may pass.</summary>
    Failing,

    /// <summary>It is broken and an editor keeps showing it.</summary>
    Kept,

    /// <summary>It is broken and readers are not given it.</summary>
    Hidden,
}
