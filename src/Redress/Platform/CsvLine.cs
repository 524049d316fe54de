using System.Buffers;

namespace Redress.Platform;

/// <summary>Lines of a CSV file (RFC 4180) that no spreadsheet takes for formulas.</summary>
internal static class CsvLine
{
    private static readonly SearchValues<char> Special = SearchValues.Create(",\"\r\n;\t");

    /// <summary>The cells, quoted where they need it, with the line's end. A cell that a spreadsheet would calculate begins with an apostrophe.</summary>
    public static string Of(params IEnumerable<string?> cells) => string.Join(',', cells.Select(cell => Quoted(Inert(cell ?? "")))) + "\r\n";

    private static string Inert(string cell) => cell is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠', ..] ? $"'{cell}" : cell;

    private static string Quoted(string cell) =>
        cell.AsSpan().ContainsAny(Special) ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
}
