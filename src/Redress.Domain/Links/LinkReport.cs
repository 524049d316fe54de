namespace Redress.Domain.Links;

/// <summary>What one look at an outbound link found: <see cref="LinkWorks"/>, <see cref="LinkUnclear"/> or <see cref="LinkFails"/>.</summary>
public abstract record LinkReport;

/// <summary>The page is there, at the same site.</summary>
public sealed record LinkWorks : LinkReport;

/// <summary>It cannot be told: the site lets no programs in, or the page is too large to look at.</summary>
/// <param name="Why">One sentence for a person.</param>
/// <param name="RetryAfter">How long the site asks us to wait; null where it does not.</param>
public sealed record LinkUnclear(string Why, TimeSpan? RetryAfter = null) : LinkReport;

/// <param name="Fault">What is wrong.</param>
/// <param name="Why">One sentence for a person.</param>
/// <param name="RetryAfter">How long the site asks us to wait; null where it does not.</param>
public sealed record LinkFails(LinkFault Fault, string Why, TimeSpan? RetryAfter = null) : LinkReport
{
    /// <summary>What could stand in its place; null where nothing is known.</summary>
    public LinkSuggestion? Suggestion { get; init; }
}

/// <summary>What is wrong with a link. Those before <see cref="NameUnknown"/> are certain at the first look; the others may pass.</summary>
public enum LinkFault
{
    /// <summary>The site says that there is no such page.</summary>
    Gone,

    /// <summary>It leads to another site, under another registered domain.</summary>
    MovedAway,

    /// <summary>The domain is for sale or shows only advertising.</summary>
    Parked,

    /// <summary>It leads into a network, or is no address of the web.</summary>
    Refused,

    NameUnknown,
    BadCertificate,
    Unreachable,
    TooSlow,
    ServerError,
    Empty,
}

/// <param name="Kind">Where it comes from.</param>
/// <param name="Url">The address.</param>
public sealed record LinkSuggestion(LinkSuggestionKind Kind, string Url);

public enum LinkSuggestionKind
{
    /// <summary>Where the link now leads.</summary>
    Redirect,

    /// <summary>The same address over a safe connection, which answers.</summary>
    SafeTwin,

    /// <summary>A copy an archive may have.</summary>
    Archive,
}
