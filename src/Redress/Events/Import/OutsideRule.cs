namespace Redress.Events.Import;

/// <summary>Which rules of recurrence are followed. A calendar may ask for each second of a thousand years; we show dates, and no more than are looked at.</summary>
internal static class OutsideRule
{
    private const int Longest = 300;

    public static bool IsFollowed(string rule) =>
        rule.Length <= Longest
        && rule.Contains("FREQ=", StringComparison.OrdinalIgnoreCase)
        && !new[] { "SECONDLY", "MINUTELY", "HOURLY", "BYSECOND", "BYMINUTE", "BYHOUR" }.Any(part => rule.Contains(part, StringComparison.OrdinalIgnoreCase));
}
