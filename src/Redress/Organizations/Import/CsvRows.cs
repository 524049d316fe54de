using System.Text;

namespace Redress.Organizations.Import;

/// <summary>A CSV file (RFC 4180) as rows, each with the line it begins on. Quoted cells may hold line breaks.</summary>
internal static class CsvRows
{
    /// <exception cref="FormatException">A quotation mark is never closed.</exception>
    public static IEnumerable<(int Line, IReadOnlyList<string> Cells)> Read(string text)
    {
        var (cells, cell, line, begins) = (new List<string>(), new StringBuilder(), 1, 1);

        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '"' when cell.Length is 0:
                    i = Quoted(text, i + 1, cell, ref line, begins);
                    break;
                case ',':
                    Take(cells, cell);
                    break;
                case '\r' or '\n':
                    i += text[i] is '\r' && i + 1 < text.Length && text[i + 1] is '\n' ? 1 : 0;
                    Take(cells, cell);
                    yield return (begins, cells);
                    (cells, begins) = ([], ++line);
                    break;
                default:
                    cell.Append(text[i]);
                    break;
            }
        }

        if (cells.Count > 0 || cell.Length > 0)
        {
            Take(cells, cell);
            yield return (begins, cells);
        }
    }

    /// <returns>The place of the closing mark.</returns>
    private static int Quoted(string text, int from, StringBuilder cell, ref int line, int begins)
    {
        for (var i = from; i < text.Length; i++)
        {
            if (text[i] is '"' && (i + 1 == text.Length || text[i + 1] is not '"'))
            {
                return i;
            }

            line += text[i] is '\n' ? 1 : 0;
            cell.Append(text[i]);
            i += text[i] is '"' ? 1 : 0;
        }

        throw new FormatException($"The row that begins on line {begins} has a quotation mark that is never closed.");
    }

    /// <summary>An apostrophe that only keeps a spreadsheet from calculating is not part of the text.</summary>
    private static void Take(List<string> cells, StringBuilder cell)
    {
        var text = cell.ToString();
        cells.Add(text is ['\'', '=' or '+' or '-' or '@' or '\t' or '＝' or '＋' or '－' or '＠', ..] ? text[1..] : text);
        cell.Clear();
    }
}
