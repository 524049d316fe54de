using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Html;

namespace Redress.Stories.Act;

/// <summary>Shows a letter's text with its fields marked, so that nobody sends one unfilled by mistake.</summary>
internal static partial class LetterMarkup
{
    private static readonly string[] Fields = [Letter.Name, Letter.Place, Letter.Official];

    /// <summary>Encodes everything; only our own fields become elements, even if a headline has square brackets.</summary>
    public static IHtmlContent Render(string letter)
    {
        var html = new HtmlContentBuilder();
        foreach (var piece in Pieces(letter))
        {
            if (piece.Length > 2 && Fields.Contains(piece[1..^1], StringComparer.Ordinal))
            {
                html.AppendFormat(CultureInfo.InvariantCulture, "<mark class=\"blank\" data-blank=\"{0}\">{1}</mark>", piece[1..^1], piece);
            }
            else
            {
                html.Append(piece);
            }
        }

        return html;
    }

    private static IEnumerable<string> Pieces(string letter)
    {
        var end = 0;
        foreach (Match field in Bracketed().Matches(letter))
        {
            yield return letter[end..field.Index];
            yield return field.Value;
            end = field.Index + field.Length;
        }

        yield return letter[end..];
    }

    [GeneratedRegex(@"\[[^\[\]]*\]", RegexOptions.NonBacktracking)]
    private static partial Regex Bracketed();
}
