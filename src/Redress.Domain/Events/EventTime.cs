namespace Redress.Domain.Events;

/// <summary>When it begins, as the clock on the wall there shows it, and how long it takes.</summary>
/// <param name="Local">Wall-clock time in <paramref name="Zone"/>, to the minute.</param>
/// <param name="Minutes">From beginning to end on that clock.</param>
/// <param name="Zone">Name in the time zone database: America/Chicago.</param>
public sealed record EventTime(DateTime Local, int Minutes, string Zone);
