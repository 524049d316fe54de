using SkiaSharp;

namespace Redress.Platform.Drawing;

internal enum TextFamily
{
    Sans,
    Serif,
}

/// <summary>How a text looks.</summary>
/// <param name="Size">The height of the letters' em, in the canvas's units.</param>
/// <param name="Color">Its color.</param>
/// <param name="Family">With serifs or without; scripts that only one bundled font has use that.</param>
/// <param name="IsBold">Heavier; scripts without a bold font are thickened by drawing.</param>
/// <param name="LineHeight">From one baseline to the next, in sizes.</param>
internal sealed record TextLook(float Size, SKColor Color, TextFamily Family = TextFamily.Sans, bool IsBold = false, float LineHeight = 1.4f);
