using System.Text;
using HarfBuzzSharp;
using SkiaSharp;

namespace Redress.Platform.Drawing;

/// <summary>One line of text, its runs in the order they are seen.</summary>
internal sealed class TextLine
{
    private readonly IReadOnlyList<TextRun> _runs;

    private TextLine(IReadOnlyList<TextRun> runs, bool isRightToLeft) => (_runs, IsRightToLeft, Width) = (runs, isRightToLeft, runs.Sum(run => run.Width));

    public bool IsRightToLeft { get; }

    public float Width { get; }

    public static TextLine Of(Fonts fonts, string text, ReadOnlySpan<int> levels, bool isRightToLeft, TextLook look) =>
        new(Seen(Runs(fonts, text, levels, look)), isRightToLeft);

    /// <summary>Draws it from the side its language begins at.</summary>
    public void Draw(SKCanvas canvas, float left, float width, float baseline, SKPaint paint)
    {
        var x = IsRightToLeft ? left + width - Width : left;

        foreach (var run in _runs)
        {
            run.Draw(canvas, x, baseline, paint);
            x += run.Width;
        }
    }

    private static List<TextRun> Runs(Fonts fonts, string text, ReadOnlySpan<int> levels, TextLook look)
    {
        var runs = new List<TextRun>();
        var start = 0;
        var at = 0;
        (FontFile? Font, Script Script, int Level) current = default;

        foreach (var rune in text.EnumerateRunes())
        {
            var next = Kind(fonts, rune, levels[at], look, current);

            if (current.Font is not null && next != current && at > start)
            {
                runs.Add(new TextRun(text[start..at], current.Font, current.Script, current.Level, look));
                start = at;
            }

            current = next;
            at += rune.Utf16SequenceLength;
        }

        if (current.Font is not null)
        {
            runs.Add(new TextRun(text[start..], current.Font, current.Script, current.Level, look));
        }

        return runs;
    }

    /// <summary>Marks and punctuation go with what stands before them, as far as its font has them.</summary>
    private static (FontFile Font, Script Script, int Level) Kind(Fonts fonts, Rune rune, int level, TextLook look, (FontFile? Font, Script Script, int Level) before)
    {
        var script = UnicodeFunctions.Default.GetScript(rune.Value);
        var isCommon = script == Script.Common || script == Script.Inherited;
        return before.Font is { } font && isCommon && level == before.Level && (font.Has(rune.Value) || !Fonts.IsVisible(rune))
            ? (font, before.Script, level)
            : (fonts.For(look, rune), isCommon && before.Font is not null ? before.Script : script, level);
    }

    /// <summary>Rule L2 of UAX 9: from the highest level down, what runs the other way is turned round.</summary>
    private static List<TextRun> Seen(List<TextRun> runs)
    {
        for (var level = runs.Select(run => run.Level).DefaultIfEmpty().Max(); level > 0; level--)
        {
            for (var i = 0; i < runs.Count; i++)
            {
                var end = i;
                while (end < runs.Count && runs[end].Level >= level)
                {
                    end++;
                }

                runs.Reverse(i, end - i);
                i = Math.Max(i, end - 1);
            }
        }

        return runs;
    }
}
