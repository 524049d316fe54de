using System.Collections.Frozen;
using System.Globalization;

namespace Redress.Reading.Extraction.Metadata;

/// <summary>Offsets from UTC of the zones that datelines name; a general name ("ET") depends on the day.</summary>
internal static class TimeZoneNames
{
    private const string FixedHours =
        "UTC 0 GMT 0 Z 0 BST 1 WEST 1 CET 1 MEZ 1 CEST 2 MESZ 2 EET 2 EEST 3 MSK 3 IST 5.5 JST 9 KST 9 AEST 10 AEDT 11 NZST 12 NZDT 13 "
        + "EST -5 EDT -4 CST -6 CDT -5 MST -7 MDT -6 PST -8 PDT -7 AKST -9 AKDT -8 HST -10";

    private const string Zones =
        "ET America/New_York CT America/Chicago MT America/Denver PT America/Los_Angeles "
        + "Eastern America/New_York Central America/Chicago Mountain America/Denver Pacific America/Los_Angeles";

    private static readonly FrozenDictionary<string, string> Known = $"{FixedHours} {Zones}".Split(' ').Chunk(2)
        .ToFrozenDictionary(pair => pair[0], pair => pair[1], StringComparer.OrdinalIgnoreCase);

    /// <summary>The offset at a local time; null where the word names no zone.</summary>
    /// <param name="name">An abbreviation, or the first word of a spelled-out name ("Eastern").</param>
    /// <param name="local">The local time the name stands beside.</param>
    public static TimeSpan? Offset(string name, DateTime local)
    {
        if (!Known.TryGetValue(name, out var known))
        {
            return null;
        }
        if (double.TryParse(known, CultureInfo.InvariantCulture, out var hours))
        {
            return TimeSpan.FromHours(hours);
        }
        return TimeZoneInfo.TryFindSystemTimeZoneById(known, out var zone) ? zone.GetUtcOffset(local) : null;
    }
}
