namespace Redress.Domain.Stories;

/// <summary>When a publisher published a story, with what is known of the clock on their wall.</summary>
/// <param name="At">The instant in UTC (noon of the day where only the day is known).</param>
/// <param name="OffsetMinutes">The original offset from UTC in minutes; null where unknown.</param>
/// <param name="HasTime">False where only the day is known.</param>
public sealed record Reported(DateTimeOffset At, int? OffsetMinutes, bool HasTime);
