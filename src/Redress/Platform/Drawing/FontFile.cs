using HarfBuzzSharp;
using SkiaSharp;
using SkiaSharp.HarfBuzz;

namespace Redress.Platform.Drawing;

/// <summary>One font, for drawing and for shaping.</summary>
internal sealed class FontFile : IDisposable
{
    /// <summary>Shaped positions are in these parts of the font's size.</summary>
    public const int Unit = 2048;

    private readonly Lazy<Font> _shaper;

    private FontFile(SKTypeface typeface)
    {
        Typeface = typeface;
        _shaper = new Lazy<Font>(Shape);
    }

    public SKTypeface Typeface { get; }

    public Font Shaper => _shaper.Value;

    /// <returns>Null where the file is no font that can be read.</returns>
    public static FontFile? Open(string path) => SKTypeface.FromFile(path) is { } typeface ? new FontFile(typeface) : null;

    public bool Has(int codepoint) => Typeface.ContainsGlyph(codepoint);

    public void Dispose()
    {
        if (_shaper.IsValueCreated)
        {
            _shaper.Value.Dispose();
        }

        Typeface.Dispose();
    }

    private Font Shape()
    {
        using var stream = Typeface.OpenStream(out var index);
        using var blob = stream.ToHarfBuzzBlob();
        using var face = new Face(blob, index) { UnitsPerEm = Typeface.UnitsPerEm };
        var font = new Font(face);
        font.SetScale(Unit, Unit);
        font.SetFunctionsOpenType();
        return font;
    }
}
