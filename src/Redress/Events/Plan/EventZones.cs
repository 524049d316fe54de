namespace Redress.Events.Plan;

/// <summary>Time zones a form suggests: the site's own first.</summary>
internal sealed class EventZones(IConfiguration configuration)
{
    private static readonly string[] Common =
    [
        "America/New_York", "America/Chicago", "America/Denver", "America/Phoenix", "America/Los_Angeles", "America/Anchorage", "Pacific/Honolulu", "America/Puerto_Rico",
        "Europe/London", "Europe/Berlin", "UTC",
    ];

    public string Own => configuration["Site:TimeZone"] is { Length: > 0 } zone && Times.WallClock.Knows(zone) ? zone : "UTC";

    public IReadOnlyList<string> Suggested => [.. Common.Prepend(Own).Distinct(StringComparer.Ordinal)];
}
