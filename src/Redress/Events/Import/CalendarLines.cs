using System.Text;
using System.Text.RegularExpressions;
using Redress.Events.Times;

namespace Redress.Events.Import;

/// <summary>The parts of somebody else's calendar file that are looked at: its name, and its events as lines of the few properties we use. Whatever else is in it, and however deep, is passed over.</summary>
internal sealed partial class CalendarLines
{
    public const int MostEvents = 2000;

    private const int LongestFile = 5 * 1024 * 1024;
    private const int LongestLine = 16 * 1024;

    private static readonly HashSet<string> Used = new(StringComparer.OrdinalIgnoreCase)
    {
        "UID", "DTSTART", "DTEND", "DURATION", "RRULE", "RDATE", "EXDATE", "RECURRENCE-ID", "SUMMARY", "DESCRIPTION", "LOCATION", "URL", "STATUS", "SEQUENCE",
    };

    private CalendarLines(string? name, string? zone, IReadOnlyList<IReadOnlyList<string>> events) => (Name, Zone, Events) = (name, zone, events);

    /// <summary>What it calls itself; null where it does not.</summary>
    public string? Name { get; }

    /// <summary>The time zone it says it is in; null where it says none that is known.</summary>
    public string? Zone { get; }

    public IReadOnlyList<IReadOnlyList<string>> Events { get; }

    /// <returns>Null where it is no calendar.</returns>
    public static CalendarLines? Read(byte[] bytes, string ownZone)
    {
        if (bytes.Length > LongestFile)
        {
            return null;
        }

        var lines = Unfold(Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF'));

        if (lines.FirstOrDefault()?.Trim().Equals("BEGIN:VCALENDAR", StringComparison.OrdinalIgnoreCase) is not true)
        {
            return null;
        }

        var named = lines.FirstOrDefault(line => line.StartsWith("X-WR-TIMEZONE:", StringComparison.OrdinalIgnoreCase)) is { } zoned ? Known(zoned[14..].Trim()) : null;
        var name = lines.FirstOrDefault(line => line.StartsWith("X-WR-CALNAME:", StringComparison.OrdinalIgnoreCase))?[13..].Trim();
        return new CalendarLines(name is { Length: > 0 and <= 200 } ? name.Replace("\\,", ",", StringComparison.Ordinal) : null, named, EventsIn(lines, named ?? ownZone));
    }

    /// <summary>What a TZID stands for: a name of the time zone database, one of Windows, or a path that ends in one.</summary>
    public static string? Known(string zone)
    {
        var name = zone.Trim('"', ' ');
        return name.Length is 0 or > 128 ? null
            : WallClock.Knows(name) ? name
            : TimeZoneInfo.TryConvertWindowsIdToIanaId(name, out var iana) ? iana
            : name.Split('/') is [.., var area, var city] && WallClock.Knows($"{area}/{city}") ? $"{area}/{city}" : null;
    }

    /// <summary>Long lines are folded (RFC 5545, 3.1): a line that begins with a space goes on with the one before.</summary>
    private static List<string> Unfold(string text)
    {
        var lines = new List<string>();
        var line = new StringBuilder();

        foreach (var part in text.ReplaceLineEndings("\n").Split('\n'))
        {
            if (part is [' ' or '\t', ..])
            {
                line.Append(line.Length < LongestLine ? part.AsSpan(1) : "");
                continue;
            }

            lines.Add(line.ToString());
            line.Clear().Append(part.Length <= LongestLine ? part : "");
        }

        lines.Add(line.ToString());
        lines.RemoveAll(string.IsNullOrWhiteSpace);
        return lines;
    }

    private static List<IReadOnlyList<string>> EventsIn(List<string> lines, string zone)
    {
        var events = new List<IReadOnlyList<string>>();
        List<string>? open = null;
        var inside = 0;

        foreach (var line in lines)
        {
            var isBegin = line.StartsWith("BEGIN:", StringComparison.OrdinalIgnoreCase);
            var isEnd = line.StartsWith("END:", StringComparison.OrdinalIgnoreCase);

            if (open is null)
            {
                open = isBegin && line[6..].Trim().Equals("VEVENT", StringComparison.OrdinalIgnoreCase) && events.Count < MostEvents ? [] : null;
                inside = 0;
            }
            else if (isBegin)
            {
                inside++;
            }
            else if (isEnd && inside-- is 0)
            {
                events.Add(open);
                open = null;
            }
            else if (!isEnd && inside is 0 && Used.Contains(line.Split(':', ';')[0]))
            {
                open.Add(TzId().Replace(line, match => $";TZID={Known(match.Groups["zone"].Value) ?? zone}"));
            }
        }

        return events;
    }

    [GeneratedRegex(";TZID=(?<zone>\"[^\"]*\"|[^:;]*)", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex TzId();
}
