namespace Redress.Reading.Extraction.Metadata;

/// <summary>Reads the time of day that stands beside a date: "8:28:43 PM Eastern Daylight Time", "T20:28:43-04:00", "um 14.30 Uhr".</summary>
internal static class ClockReader
{
    /// <summary>How many words and marks may stand between a date and its time ("at", "um", "|", "-").</summary>
    private const int Between = 3;

    public static (Published Moment, int Next)? After(string text, List<DateToken> tokens, int i, DateOnly day)
    {
        for (var j = i; j < tokens.Count && j <= i + Between; j++)
        {
            if (tokens[j].Kind == DateTokenKind.Number)
            {
                return At(text, tokens, j, day);
            }
        }
        return null;
    }

    /// <summary>"8:28 PM ET, August 15, 2025": the time must end where the date starts.</summary>
    public static (Published Moment, int Next)? Before(string text, List<DateToken> tokens, int date, DateOnly day)
    {
        for (var j = Math.Max(0, date - 7); j < date - 2; j++)
        {
            if (tokens[j].Kind == DateTokenKind.Number && At(text, tokens, j, day) is { } found && found.Next <= date && date - found.Next <= Between)
            {
                return (found.Moment, 0);
            }
        }
        return null;
    }

    private static (Published Moment, int Next)? At(string text, List<DateToken> tokens, int i, DateOnly day)
    {
        if (!Number(tokens, i, 24) || !Mark(tokens, i + 1, ':', '.') || !Number(tokens, i + 2, 60) || tokens[i + 2].Length != 2)
        {
            return null;
        }
        var (hour, minute, second, next) = (tokens[i].Value, tokens[i + 2].Value, 0, i + 3);
        if (Mark(tokens, next, ':', '.') && Number(tokens, next + 1, 60) && tokens[next + 1].Length == 2)
        {
            (second, next) = (tokens[next + 1].Value, next + 2);
        }
        if (Mark(tokens, next, '.', ',') && next + 1 < tokens.Count && tokens[next + 1].Kind == DateTokenKind.Number)
        {
            next += 2;
        }
        (hour, next) = HalfOfDay(text, tokens, next, hour);
        var local = day.ToDateTime(new TimeOnly(hour, minute, second));
        var (offset, end) = Offset(text, tokens, next, local);
        return (new Published(day, TimeOnly.FromDateTime(local), offset), end);
    }

    private static (int Hour, int Next) HalfOfDay(string text, List<DateToken> tokens, int i, int hour)
    {
        if (i >= tokens.Count || tokens[i].Kind != DateTokenKind.Word)
        {
            return (hour, i);
        }
        var word = text.AsSpan(tokens[i].Start, tokens[i].Length);
        var dotted = word.Length == 1 && Mark(tokens, i + 1, '.') && i + 2 < tokens.Count && text.AsSpan(tokens[i + 2].Start, tokens[i + 2].Length) is "m" or "M";
        var next = !dotted ? i + 1 : Mark(tokens, i + 3, '.') ? i + 4 : i + 3;
        return word switch
        {
            "PM" or "pm" or "Pm" or "p" or "P" when word.Length == 2 || dotted => (hour < 12 ? hour + 12 : hour, next),
            "AM" or "am" or "Am" or "a" or "A" when word.Length == 2 || dotted => (hour == 12 ? 0 : hour, next),
            "Uhr" or "uhr" or "h" => (hour, i + 1),
            _ => (hour, i),
        };
    }

    private static (TimeSpan? Offset, int Next) Offset(string text, List<DateToken> tokens, int i, DateTime local)
    {
        var j = Mark(tokens, i, '(', ',') ? i + 1 : i;
        if (j < tokens.Count && tokens[j].Kind == DateTokenKind.Word
            && TimeZoneNames.Offset(SpelledOut(text, tokens, j), local) is { } named)
        {
            return Signed(tokens, j + 1) ?? (named, j + 1);
        }
        return Signed(tokens, i) ?? (null, i);
    }

    /// <summary>"Eastern Daylight Time" has a fixed offset: its abbreviation.</summary>
    private static string SpelledOut(string text, List<DateToken> tokens, int i)
    {
        string Word(int at) => at < tokens.Count && tokens[at].Kind == DateTokenKind.Word ? text.Substring(tokens[at].Start, tokens[at].Length) : "";
        var (first, second) = (Word(i), Word(i + 1));
        var half = second.ToUpperInvariant() switch { "DAYLIGHT" or "SUMMER" => "D", "STANDARD" => "S", _ => "" };
        return half.Length > 0 && first.ToUpperInvariant() is "EASTERN" or "CENTRAL" or "MOUNTAIN" or "PACIFIC" ? first[0] + half + "T" : first;
    }

    /// <summary>+02:00, -0400, +02</summary>
    private static (TimeSpan? Offset, int Next)? Signed(List<DateToken> tokens, int i)
    {
        if (!Mark(tokens, i, '+', '-', '−') || i + 1 >= tokens.Count || tokens[i + 1] is not { Kind: DateTokenKind.Number, Length: 2 or 4 } number
            || number.Start != tokens[i].End)
        {
            return null;
        }
        var sign = tokens[i].Value == '+' ? 1 : -1;
        if (number.Length == 4)
        {
            return Plausible(sign, number.Value / 100, number.Value % 100, i + 2);
        }
        return Mark(tokens, i + 2, ':') && Number(tokens, i + 3, 60) ? Plausible(sign, number.Value, tokens[i + 3].Value, i + 4) : Plausible(sign, number.Value, 0, i + 2);
    }

    private static (TimeSpan?, int)? Plausible(int sign, int hours, int minutes, int next) =>
        hours <= 14 && minutes < 60 && (hours < 14 || minutes == 0) ? (sign * new TimeSpan(hours, minutes, 0), next) : null;

    private static bool Number(List<DateToken> tokens, int i, int below) =>
        i < tokens.Count && tokens[i] is { Kind: DateTokenKind.Number, Length: <= 2 } && tokens[i].Value < below;

    private static bool Mark(List<DateToken> tokens, int i, params ReadOnlySpan<char> marks) =>
        i < tokens.Count && tokens[i].Kind == DateTokenKind.Mark && marks.Contains((char)tokens[i].Value);
}
