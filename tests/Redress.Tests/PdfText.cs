using System.Text;
using UglyToad.PdfPig.Content;

namespace Redress.Tests;

/// <summary>The text of a PDF as a reader of it hears it: what the file says glyphs stand for, in the order of the language.</summary>
internal static class PdfText
{
    public static string Of(Page page)
    {
        var spoken = page.GetMarkedContents().Where(content => content.ActualText is not null && content.Letters.Count > 0)
            .DistinctBy(content => Place(content.Letters[0])).ToDictionary(content => Place(content.Letters[0]));
        var hidden = spoken.Values.SelectMany(content => content.Letters.Skip(1)).Select(Place).ToHashSet();
        var text = new StringBuilder();

        foreach (var line in page.Letters.GroupBy(letter => Math.Round(letter.StartBaseLine.Y)))
        {
            var words = line.Where(letter => !hidden.Contains(Place(letter)))
                .Select(letter => spoken.TryGetValue(Place(letter), out var content) ? content.ActualText! : letter.Value.Normalize(NormalizationForm.FormKC))
                .ToList();
            text.AppendLine(string.Concat(IsRightToLeft(words) ? Enumerable.Reverse(words) : words));
        }

        return text.ToString();
    }

    private static (double X, double Y, string Value) Place(Letter letter) => (letter.StartBaseLine.X, letter.StartBaseLine.Y, letter.Value);

    private static bool IsRightToLeft(IEnumerable<string> words) => words.Any(word => word.Any(c => c is >= '\u0590' and <= '\u08FF'));
}
