namespace Redress.Reading.Extraction.Metadata;

/// <summary>Goes through a text once and stops at each complete date.</summary>
internal sealed class DateReader(string text, string? language)
{
    private readonly List<DateToken> tokens = DateToken.Split(text);
    private readonly bool monthFirst = DateOrder.MonthFirst(language);
    private int at;
    private bool guessed;

    /// <summary>The next date, or null at the end.</summary>
    public DateFound? Next()
    {
        for (; at < tokens.Count; at++)
        {
            guessed = false;
            if (Day(at) is var (day, next))
            {
                var start = tokens[at].Start;
                var clock = ClockReader.After(text, tokens, next, day) ?? ClockReader.Before(text, tokens, at, day);
                at = Math.Max(next, clock?.Next ?? 0);
                return new(start, tokens[at - 1].End, clock?.Moment ?? new Published(day), guessed);
            }
        }
        return null;
    }

    private (DateOnly Day, int Next)? Day(int i) => tokens[i].Kind switch
    {
        DateTokenKind.Word => MonthDayYear(i),
        DateTokenKind.Number when i > 0 && tokens[i - 1] is { Kind: DateTokenKind.Mark, Value: '.' or '/' or '-' or ',' or ':' } mark && mark.End == tokens[i].Start
            && i > 1 && tokens[i - 2] is { Kind: DateTokenKind.Number } before && before.End == mark.Start => null,
        DateTokenKind.Number when tokens[i].Length == 8 && (i == 0 || IsMark(i - 1, '/', '-', '_')) => Compact(i),
        DateTokenKind.Number when tokens[i].Length == 4 => YearFirst(i),
        DateTokenKind.Number when tokens[i].Length <= 2 => DayMonthYear(i) ?? Numeric(i),
        _ => null,
    };

    /// <summary>20250815</summary>
    private (DateOnly, int)? Compact(int i) =>
        DateOrder.Day(tokens[i].Value / 10_000, tokens[i].Value / 100 % 100, tokens[i].Value % 100) is { } day ? (day, i + 1) : null;

    /// <summary>August 15, 2025; Aug. 15th 2025</summary>
    private (DateOnly, int)? MonthDayYear(int i)
    {
        var month = MonthAt(i);
        if (month == 0)
        {
            return null;
        }
        var j = Skip(i + 1, '.', '-', '/');
        if (!IsNumber(j, 1, 2))
        {
            return null;
        }
        var dayOfMonth = tokens[j].Value;
        j = SkipWords(Skip(SkipOrdinal(j + 1), ',', '.', '-', '/'));
        if (IsNumber(j, 2, 2) && IsMark(j + 1, ':') && tokens.FindIndex(j, Math.Min(8, tokens.Count - j), token => token is { Kind: DateTokenKind.Number, Length: 4, Value: > 1990 }) is > 0 and var last)
        {
            return DateOrder.Day(tokens[last].Value, month, dayOfMonth) is { } unixDay ? (unixDay, j) : null;
        }
        return IsNumber(j, 4, 4) && DateOrder.Day(tokens[j].Value, month, dayOfMonth) is { } day ? (day, j + 1) : null;
    }

    /// <summary>15. August 2025; 15 de agosto de 2025; 1er août 2025; 15-Aug-25</summary>
    private (DateOnly, int)? DayMonthYear(int i)
    {
        var j = SkipWords(Skip(SkipOrdinal(i + 1), '.', '-', '/', 'º', 'ª', ','));
        var month = MonthAt(j);
        if (month == 0)
        {
            return null;
        }
        j = SkipWords(Skip(j + 1, '.', ',', '-', '/', '\'', '’'));
        if (IsNumber(j, 4, 4) && DateOrder.Day(tokens[j].Value, month, tokens[i].Value) is { } day)
        {
            return (day, j + 1);
        }
        return IsNumber(j, 2, 2) && !IsMark(j + 1, ':') && DateOrder.Day(DateOrder.Century(tokens[j].Value), month, tokens[i].Value) is { } shortYear ? (shortYear, j + 1) : null;
    }

    /// <summary>2025-08-15; 2025/8/15; 2025年8月15日; 2025. augusztus 15.</summary>
    private (DateOnly, int)? YearFirst(int i)
    {
        var j = Skip(i + 1, '.', '-', '/', '年', '년', ',');
        var month = j > i + 1 && IsNumber(j, 1, 2) ? tokens[j].Value : MonthAt(j);
        if (month is 0)
        {
            return null;
        }
        var k = Skip(j + 1, '.', '-', '/', '月', '월', ',');
        if ((IsNumber(j, 1, 2) && k == j + 1) || !IsNumber(k, 1, 2) || IsMark(k + 1, ':') || DateOrder.Day(tokens[i].Value, month, tokens[k].Value) is not { } day)
        {
            return null;
        }
        return (day, Skip(k + 1, '日', '일'));
    }

    /// <summary>15.08.2025; 8/15/2025; 15-08-25</summary>
    private (DateOnly, int)? Numeric(int i)
    {
        if (!IsMark(i + 1, '.', '/', '-') || !IsNumber(i + 2, 1, 2) || !IsMark(i + 3, (char)tokens[i + 1].Value)
            || !(IsNumber(i + 4, 4, 4) || (IsNumber(i + 4, 2, 2) && !IsMark(i + 1, '-'))) || (IsMark(i + 5, '.', '/', '-') && IsNumber(i + 6, 1, 9) && tokens[i + 6].Start == tokens[i + 4].End + 1))
        {
            return null;
        }
        var year = tokens[i + 4].Length == 4 ? tokens[i + 4].Value : DateOrder.Century(tokens[i + 4].Value);
        var monthLeads = monthFirst && tokens[i + 1].Value != '.';
        var (first, second) = (tokens[i].Value, tokens[i + 2].Value);
        guessed = tokens[i + 1].Value != '.' && first != second && first <= 12 && second <= 12;
        return ((monthLeads ? DateOrder.Day(year, first, second) : DateOrder.Day(year, second, first))
            ?? (monthLeads ? DateOrder.Day(year, second, first) : DateOrder.Day(year, first, second))) is { } day ? (day, i + 5) : null;
    }

    private int MonthAt(int i) => i < tokens.Count && tokens[i].Kind == DateTokenKind.Word
        ? MonthNames.Find(text.AsSpan(tokens[i].Start, tokens[i].Length), language) : 0;

    private bool IsNumber(int i, int shortest, int longest) =>
        i < tokens.Count && tokens[i].Kind == DateTokenKind.Number && tokens[i].Length >= shortest && tokens[i].Length <= longest;

    private bool IsMark(int i, params ReadOnlySpan<char> marks) =>
        i < tokens.Count && tokens[i].Kind == DateTokenKind.Mark && marks.Contains((char)tokens[i].Value);

    private int Skip(int i, params ReadOnlySpan<char> marks) => IsMark(i, marks) ? i + 1 : i;

    private int SkipOrdinal(int i) =>
        i < tokens.Count && tokens[i].Kind == DateTokenKind.Word && tokens[i].Start == tokens[i - 1].End
        && text.AsSpan(tokens[i].Start, tokens[i].Length) is "st" or "nd" or "rd" or "th" or "er" or "o" or "ST" or "ND" or "RD" or "TH" ? i + 1 : i;

    private int SkipWords(int i) =>
        i < tokens.Count && tokens[i].Kind == DateTokenKind.Word && text.AsSpan(tokens[i].Start, tokens[i].Length) is "de" or "of" or "del" or "do" or "den" or "DE" or "OF" ? i + 1 : i;
}
