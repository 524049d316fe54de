using System.Text;
using HarfBuzzSharp;
using SkiaSharp;
using Buffer = HarfBuzzSharp.Buffer;

namespace Redress.Platform.Drawing;

/// <summary>A piece of a line in one font, one script and one direction, shaped.</summary>
internal sealed class TextRun
{
    private readonly FontFile _font;
    private readonly TextLook _look;
    private readonly byte[] _utf8;
    private readonly ushort[] _glyphs;
    private readonly uint[] _clusters;
    private readonly SKPoint[] _places;

    public TextRun(string text, FontFile font, Script script, int level, TextLook look)
    {
        (_font, _look, _utf8, Level) = (font, look, Encoding.UTF8.GetBytes(text), level);
        using var buffer = new Buffer();
        buffer.AddUtf8(_utf8);
        buffer.Direction = level % 2 is 0 ? Direction.LeftToRight : Direction.RightToLeft;
        buffer.Script = script;
        buffer.Flags = BufferFlags.RemoveDefaultIgnorables;
        font.Shaper.Shape(buffer);

        var (infos, positions) = (buffer.GlyphInfos, buffer.GlyphPositions);
        var scale = look.Size / FontFile.Unit;
        _glyphs = [.. infos.Select(info => (ushort)info.Codepoint)];
        _clusters = [.. infos.Select(info => info.Cluster)];
        _places = new SKPoint[infos.Length];

        for (var i = 0; i < infos.Length; i++)
        {
            _places[i] = new SKPoint(Width + (positions[i].XOffset * scale), -positions[i].YOffset * scale);
            Width += positions[i].XAdvance * scale;
        }
    }

    public int Level { get; }

    public float Width { get; }

    /// <summary>Draws it with its text beside the glyphs, so that a PDF can be searched and read aloud in any script.</summary>
    public void Draw(SKCanvas canvas, float x, float baseline, SKPaint paint)
    {
        if (_glyphs.Length == 0)
        {
            return;
        }

        using var font = new SKFont(_font.Typeface, _look.Size) { Subpixel = true, Hinting = SKFontHinting.None, Embolden = _look.IsBold && !_font.Typeface.IsBold };
        using var builder = new SKTextBlobBuilder();
        var run = builder.AllocatePositionedTextRun(font, _glyphs.Length, _utf8.Length, null);
        run.SetGlyphs(_glyphs);
        run.SetPositions(_places);
        run.SetText(_utf8);
        run.SetClusters(_clusters);
        using var blob = builder.Build();
        canvas.DrawText(blob, x, baseline, paint);
    }
}
