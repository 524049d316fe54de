namespace Redress.Reading.Extraction.Metadata;

/// <summary>A date a reader sees.</summary>
/// <param name="Date">The date.</param>
/// <param name="Weight">How much speaks for its being the story's own.</param>
/// <param name="Modified">True where it is labelled as the date of a change.</param>
/// <param name="Near">True for a line of its own close to the headline.</param>
/// <param name="OrderGuessed">True where day and month could be the other way round.</param>
internal readonly record struct DateClaim(Published Date, double Weight, bool Modified, bool Near, bool OrderGuessed);
