namespace Redress.Events.Import;

/// <summary>Which rules of recurrence are followed. A calendar may ask for each second of a thousand years; we show dates, and no more than are looked at.</summary>
internal static class OutsideRule
{
    private const int Longest = 300;

    private static readonly string[] TooOften = ["SECONDLY", "MINUTELY", "HOURLY", "BYSECOND", "BYMINUTE", "BYHOUR"];

    public static bool IsFollowed(string rule) =>
        rule.Length <= Longest
        && rule.Contains("FREQ=", StringComparison.OrdinalIgnoreCase)
        && !TooOften.Any(part => rule.Contains(part, StringComparison.OrdinalIgnoreCase));
}
