using System.Globalization;
using SkiaSharp;

namespace Redress.Platform.Drawing;

/// <summary>A text of any scripts laid out in lines no wider than a column.</summary>
internal sealed class TextLayout
{
    private readonly TextLook _look;
    private readonly float _width;

    private TextLayout(IReadOnlyList<TextLine> lines, bool isCut, TextLook look, float width) => (Lines, IsCut, _look, _width) = (lines, isCut, look, width);

    public IReadOnlyList<TextLine> Lines { get; }

    /// <summary>Whether more lines were needed than allowed.</summary>
    public bool IsCut { get; }

    public float LineHeight => _look.Size * _look.LineHeight;

    public float Height => Lines.Count * LineHeight;

    /// <param name="fonts">The fonts there are.</param>
    /// <param name="text">Lines it has stay; longer ones are wrapped.</param>
    /// <param name="look">How it looks.</param>
    /// <param name="width">The column, in the canvas's units.</param>
    /// <param name="mostLines">Where more are needed, the last one ends in an ellipsis; null where nothing limits it.</param>
    public static TextLayout Of(Fonts fonts, string text, TextLook look, float width, int? mostLines = null)
    {
        var lines = new List<TextLine>();

        foreach (var paragraph in text.ReplaceLineEndings("\n").Replace('\t', ' ').Split('\n'))
        {
            var (levels, own) = BidiLevels.Of(paragraph);

            foreach (var (start, end) in Wrapped(fonts, paragraph, levels, look, width))
            {
                if (lines.Count == mostLines)
                {
                    return new TextLayout(lines, true, look, width);
                }

                var isLast = lines.Count + 1 == mostLines && (end < paragraph.TrimEnd().Length);
                lines.Add(isLast ? Cut(fonts, paragraph[start..end], look, width) : TextLine.Of(fonts, paragraph[start..end], levels.AsSpan(start, end - start), own is 1, look));
            }
        }

        return new TextLayout(lines, false, look, width);
    }

    /// <summary>Draws all lines below <paramref name="top"/>.</summary>
    public void Draw(SKCanvas canvas, float left, float top)
    {
        for (var i = 0; i < Lines.Count; i++)
        {
            DrawLine(canvas, i, left, top + (i * LineHeight));
        }
    }

    /// <summary>Draws one line below <paramref name="top"/>, for text that goes over several pages.</summary>
    public void DrawLine(SKCanvas canvas, int line, float left, float top)
    {
        using var paint = new SKPaint { Color = _look.Color, IsAntialias = true };
        Lines[line].Draw(canvas, left, _width, top + (_look.Size * (0.5f + (_look.LineHeight / 2) - 0.12f)), paint);
    }

    private static TextLine Cut(Fonts fonts, string text, TextLook look, float width)
    {
        for (var end = text.Length; ; end = StringInfo.ParseCombiningCharacters(text[..end])[^1])
        {
            var cut = $"{text[..end].TrimEnd()}…";
            var (levels, own) = BidiLevels.Of(cut);
            var line = TextLine.Of(fonts, cut, levels, own is 1, look);

            if (line.Width <= width || end <= 1)
            {
                return line;
            }
        }
    }

    /// <summary>Where the lines of a paragraph begin and end, spaces at their ends left out.</summary>
    private static IEnumerable<(int Start, int End)> Wrapped(Fonts fonts, string text, int[] levels, TextLook look, float width)
    {
        var start = 0;
        var used = 0f;
        var end = 0;

        foreach (var (from, to) in LineBreaks.Pieces(text).SelectMany(piece => Fitting(fonts, text, levels, look, width, piece)))
        {
            var bare = Trimmed(text, from, to);
            var needed = Width(fonts, text, levels, look, from, bare);

            if (used + needed > width && from > start)
            {
                yield return (start, end);
                (start, used) = (from, 0);
            }

            used += to == bare ? needed : Width(fonts, text, levels, look, from, to);
            end = Math.Max(bare, start);
        }

        yield return (start, end);
    }

    /// <summary>A piece wider than the column is broken between its characters.</summary>
    private static IEnumerable<(int Start, int End)> Fitting(Fonts fonts, string text, int[] levels, TextLook look, float width, (int Start, int End) piece)
    {
        if (Width(fonts, text, levels, look, piece.Start, Trimmed(text, piece.Start, piece.End)) <= width)
        {
            return [piece];
        }

        var starts = StringInfo.ParseCombiningCharacters(text[piece.Start..piece.End]);
        return starts.Select((at, i) => (piece.Start + at, i + 1 < starts.Length ? piece.Start + starts[i + 1] : piece.End));
    }

    private static int Trimmed(string text, int start, int end)
    {
        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return end;
    }

    private static float Width(Fonts fonts, string text, int[] levels, TextLook look, int start, int end) =>
        end > start ? TextLine.Of(fonts, text[start..end], levels.AsSpan(start, end - start), false, look).Width : 0;
}
