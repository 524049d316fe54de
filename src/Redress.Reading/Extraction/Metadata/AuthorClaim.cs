namespace Redress.Reading.Extraction.Metadata;

/// <summary>Authors a page names at one place.</summary>
/// <param name="Names">The names, at least one.</param>
/// <param name="Weight">How much speaks for their having written the story.</param>
/// <param name="Order">How many texts stand before them.</param>
/// <param name="Marked">True where the page marks the place as naming the author; false for a line of text.</param>
internal readonly record struct AuthorClaim(List<string> Names, double Weight, int Order, bool Marked);
