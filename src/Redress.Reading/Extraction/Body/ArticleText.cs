using System.Text;

namespace Redress.Reading.Extraction.Body;

/// <summary>Writes blocks as paragraphs.</summary>
internal static class ArticleText
{
    private const char Unpaired = '\uFFFD';

    public static string Of(IEnumerable<string> paragraphs) => Composed(string.Join("\n\n", paragraphs));

    /// <summary>A block's paragraphs: a line break after a finished sentence starts a new one, any other is a space; preformatted text keeps its lines.</summary>
    public static IEnumerable<string> Paragraphs(Block block)
    {
        if (block.Region.Tag is "pre" || !block.Text.Contains('\n', StringComparison.Ordinal))
        {
            return [block.Text];
        }

        var paragraphs = new List<string>();
        foreach (var line in block.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (paragraphs.Count == 0 || Wording.Ends(paragraphs[^1]))
            {
                paragraphs.Add(line);
            }
            else
            {
                paragraphs[^1] += " " + line;
            }
        }

        return paragraphs;
    }

    /// <summary>Unicode's composed form, so that equal words compare equal; half surrogate pairs become U+FFFD.</summary>
    private static string Composed(string text)
    {
        var valid = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                valid.Append(text[i]).Append(text[++i]);
            }
            else
            {
                valid.Append(char.IsSurrogate(text[i]) ? Unpaired : text[i]);
            }
        }

        return valid.ToString().Normalize(NormalizationForm.FormC);
    }
}
