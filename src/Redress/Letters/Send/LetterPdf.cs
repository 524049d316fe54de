using System.Globalization;
using Redress.Platform.Drawing;
using SkiaSharp;

namespace Redress.Letters.Send;

/// <summary>The sheets of a letter, and its envelope.</summary>
/// <param name="From">Who writes, and from where, line by line.</param>
/// <param name="To">The envelope lines of the office.</param>
/// <param name="Date">The day it is printed.</param>
/// <param name="Text">Greeting to signature.</param>
/// <param name="IsAmerican">US Letter and a number 10 envelope; otherwise A4 and DL.</param>
internal sealed record PaperLetter(IReadOnlyList<string> From, IReadOnlyList<string> To, string Date, string Text, bool IsAmerican);

/// <summary>Draws a letter for paper: one or more sheets, then the envelope in its own size.</summary>
internal sealed class LetterPdf(Fonts fonts)
{
    /// <summary>Points in an inch and in a millimeter.</summary>
    private const float Inch = 72;
    private const float Millimeter = 72 / 25.4f;

    private static readonly TextLook Body = new(11.5f, SKColors.Black, TextFamily.Serif, LineHeight: 1.35f);
    private static readonly TextLook Small = new(10, SKColors.Black, TextFamily.Serif, LineHeight: 1.3f);

    /// <summary>Characters that could not be printed here.</summary>
    public IReadOnlyList<string> Missing(PaperLetter letter) => fonts.Missing(string.Join('\n', [.. letter.From, .. letter.To, letter.Date, letter.Text]));

    public byte[] Draw(PaperLetter letter)
    {
        using var file = new MemoryStream();

        using (var document = SKDocument.CreatePdf(file, new SKDocumentPdfMetadata { Title = letter.To[0], Producer = "Redress" }))
        {
            Sheets(document, letter);
            Envelope(document, letter);
            document.Close();
        }

        return file.ToArray();
    }

    private void Sheets(SKDocument document, PaperLetter letter)
    {
        var (width, height) = letter.IsAmerican ? (8.5f * Inch, 11 * Inch) : (210 * Millimeter, 297 * Millimeter);
        var column = width - (2 * Inch);
        var text = string.Join("\n\n", string.Join('\n', letter.From), letter.Date, string.Join('\n', letter.To), letter.Text);
        var layout = TextLayout.Of(fonts, text, Body, column);
        var most = (int)((height - (2 * Inch)) / layout.LineHeight);

        for (var first = 0; first < layout.Lines.Count; first += most)
        {
            var canvas = document.BeginPage(width, height);

            for (var line = first; line < Math.Min(first + most, layout.Lines.Count); line++)
            {
                layout.DrawLine(canvas, line, Inch, Inch + ((line - first) * layout.LineHeight));
            }

            if (layout.Lines.Count > most)
            {
                TextLayout.Of(fonts, ((first / most) + 1).ToString(CultureInfo.InvariantCulture), Small, column).Draw(canvas, width / 2, height - (0.7f * Inch));
            }

            document.EndPage();
        }
    }

    private void Envelope(SKDocument document, PaperLetter letter)
    {
        var (width, height) = letter.IsAmerican ? (9.5f * Inch, 4.125f * Inch) : (220 * Millimeter, 110 * Millimeter);
        var canvas = document.BeginPage(width, height);
        TextLayout.Of(fonts, string.Join('\n', letter.From), Small, width * 0.4f).Draw(canvas, 0.4f * Inch, 0.35f * Inch);
        TextLayout.Of(fonts, string.Join('\n', letter.To), Body, width * 0.5f).Draw(canvas, width * 0.45f, height * 0.5f);
        document.EndPage();
    }
}
