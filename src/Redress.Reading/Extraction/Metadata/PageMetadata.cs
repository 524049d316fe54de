namespace Redress.Reading.Extraction.Metadata;

/// <summary>What a page says about itself; null is what it does not say.</summary>
/// <param name="Headline">The headline, without the site's name.</param>
/// <param name="Publisher">The site or organization that publishes the page.</param>
/// <param name="Author">Authors as the page names them; several are joined with "; ".</param>
/// <param name="Published">When the page was first published, never when it was modified, unless it says nothing else.</param>
/// <param name="Language">BCP 47 tag of the text.</param>
/// <param name="CanonicalUrl">The address the page calls its own.</param>
public sealed record PageMetadata(
    string? Headline,
    string? Publisher,
    string? Author,
    Published? Published,
    string? Language,
    Uri? CanonicalUrl);
