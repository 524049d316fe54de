namespace Redress.Events.Times;

/// <summary>From the clock on the wall to the instant and back, by the time zone database.</summary>
internal static class WallClock
{
    /// <summary>A time that clocks skip is read as calendars do (RFC 5545, 3.3.5): with the offset before the gap.</summary>
    private static readonly TimeSpan BeforeGap = TimeSpan.FromHours(6);

    /// <returns>False for what is no name of the time zone database, such as a name of Windows.</returns>
    public static bool Knows(string zone) => zone.Length <= 64 && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found) && found.HasIanaId;

    /// <summary>Of a time that comes twice, the first.</summary>
    public static DateTimeOffset Instant(DateTime local, string zone)
    {
        var info = TimeZoneInfo.FindSystemTimeZoneById(zone);
        var offset = info.IsInvalidTime(local) ? info.GetUtcOffset(local - BeforeGap)
            : info.IsAmbiguousTime(local) ? info.GetAmbiguousTimeOffsets(local).Max()
            : info.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }

    public static DateTimeOffset At(DateTimeOffset instant, string zone) => TimeZoneInfo.ConvertTime(instant, TimeZoneInfo.FindSystemTimeZoneById(zone));

    /// <summary>Clocks never show this time: they are put forward over it.</summary>
    public static bool Skips(DateTime local, string zone) => TimeZoneInfo.FindSystemTimeZoneById(zone).IsInvalidTime(local);

    /// <summary>Clocks show this time twice: they are put back over it.</summary>
    public static bool Repeats(DateTime local, string zone) => TimeZoneInfo.FindSystemTimeZoneById(zone).IsAmbiguousTime(local);
}
