namespace Redress.Reading.Extraction.Metadata;

/// <summary>A date a page claims, and how much speaks for its being the day of publication.</summary>
internal readonly record struct DateClaim(Published Date, double Weight, bool Modified = false);
