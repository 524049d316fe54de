using System.Globalization;

namespace Redress.Platform.Look;

/// <summary>A color of the screen (sRGB).</summary>
internal readonly record struct Color(byte Red, byte Green, byte Blue)
{
    public static Color Black => default;

    public static Color White => new(255, 255, 255);

    /// <summary>Its light, from 0 to 1 (WCAG 2.2, relative luminance).</summary>
    public double Luminance => (0.2126 * Linear(Red)) + (0.7152 * Linear(Green)) + (0.0722 * Linear(Blue));

    /// <param name="text">As <c>#0c575b</c>.</param>
    public static Color? Parse(string? text) =>
        text is ['#', .. { Length: 6 } digits] && int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
            ? new Color((byte)(value >> 16), (byte)(value >> 8), (byte)value) : null;

    /// <summary>The contrast of two colors, from 1 to 21 (WCAG 2.2, contrast ratio).</summary>
    public static double Contrast(Color one, Color other) =>
        (Math.Max(one.Luminance, other.Luminance) + 0.05) / (Math.Min(one.Luminance, other.Luminance) + 0.05);

    /// <summary>This color with so much of another in it.</summary>
    public Color Mix(Color other, double share) => new(Part(Red, other.Red, share), Part(Green, other.Green, share), Part(Blue, other.Blue, share));

    public override string ToString() => $"#{Red:x2}{Green:x2}{Blue:x2}";

    private static byte Part(byte one, byte other, double share) => (byte)Math.Round(one + ((other - one) * share));

    private static double Linear(byte part) => part / 255.0 is var c && c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4);
}
