using System.Security.Cryptography;
using System.Text;
using Redress.Platform.Drawing;
using SkiaSharp;

namespace Redress.Share.Card;

/// <summary>What stands on a picture that networks show beside a link.</summary>
/// <param name="Site">The name of this site.</param>
/// <param name="Headline">Of any length and in any script: it is fitted.</param>
/// <param name="Footer">Where it comes from.</param>
/// <param name="Invitation">What a reader finds.</param>
internal sealed record PictureCard(string Site, string Headline, string Footer, string Invitation)
{
    public const int Width = 1200;
    public const int Height = 630;
    private const float Margin = 72;
    private const float Top = 150;
    private const float RoomForHeadline = 330;

    /// <summary>Changes when the drawing does, so that kept pictures are drawn anew.</summary>
    private const string Drawing = "1";

    private static readonly SKColor Paper = new(0xFA, 0xF8, 0xF4);
    private static readonly SKColor Ink = new(0x1A, 0x1F, 0x1E);
    private static readonly SKColor Soft = new(0x4D, 0x55, 0x52);
    private static readonly SKColor Act = new(0x0C, 0x57, 0x5B);
    private static readonly SKColor Mark = new(0xFD, 0xE9, 0xAE);

    /// <summary>The same for the same picture.</summary>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', Drawing, Site, Headline, Footer, Invitation))))[..32];

    public byte[] ToPng(Fonts fonts)
    {
        using var surface = SKSurface.Create(new SKImageInfo(Width, Height));
        Draw(surface.Canvas, fonts);
        using var image = surface.Snapshot();
        using var data = image.Encode(SKEncodedImageFormat.Png, 90);
        return data.ToArray();
    }

    private void Draw(SKCanvas canvas, Fonts fonts)
    {
        var headline = Fitted(fonts);
        var isMirrored = headline.Lines is [{ IsRightToLeft: true }, ..];
        canvas.Clear(Paper);
        Fill(canvas, Act, isMirrored ? Width - 20 : 0, 0, 20, Height);
        DrawMark(canvas, isMirrored ? Width - Margin - 44 : Margin);
        DrawLine(canvas, fonts, Site, new TextLook(34, Ink, TextFamily.Serif, IsBold: true), isMirrored, inset: 62, top: 58);
        headline.Draw(canvas, Margin, Top + ((RoomForHeadline - headline.Height) / 2));
        DrawLine(canvas, fonts, Footer, new TextLook(27, Soft), isMirrored, inset: 0, top: 500);
        DrawLine(canvas, fonts, Invitation, new TextLook(27, Ink, IsBold: true), isMirrored, inset: 0, top: 549, Mark);
    }

    /// <summary>The largest size at which the headline has room; at the smallest it is cut.</summary>
    private TextLayout Fitted(Fonts fonts)
    {
        foreach (var size in new[] { 84f, 74, 64, 56, 48, 42 })
        {
            var layout = TextLayout.Of(fonts, Headline, Look(size), Width - (2 * Margin));

            if (layout.Height <= RoomForHeadline)
            {
                return layout;
            }
        }

        return TextLayout.Of(fonts, Headline, Look(38), Width - (2 * Margin), (int)(RoomForHeadline / (38 * 1.22f)));

        static TextLook Look(float size) => new(size, Ink, TextFamily.Serif, IsBold: true, LineHeight: 1.22f);
    }

    /// <summary>One line at the side where the headline begins, whatever its own direction.</summary>
    private static void DrawLine(SKCanvas canvas, Fonts fonts, string text, TextLook look, bool isMirrored, float inset, float top, SKColor? highlight = null)
    {
        const float Room = Width - (2 * Margin) - 62;
        var layout = TextLayout.Of(fonts, text, look, Room, mostLines: 1);
        var line = layout.Lines[0];
        var left = isMirrored ? Width - Margin - inset - line.Width : Margin + inset;

        if (highlight is { } color)
        {
            Fill(canvas, color, left - 10, top - 3, line.Width + 20, 44);
        }

        layout.Draw(canvas, line.IsRightToLeft ? left - Room + line.Width : left, top);
    }

    /// <summary>The mark of the brand: three lines of a text, one of them marked.</summary>
    private static void DrawMark(SKCanvas canvas, float left)
    {
        using var paint = new SKPaint { Color = Ink, IsAntialias = true };
        canvas.DrawRoundRect(left, 60, 44, 44, 6, 6, paint);
        Fill(canvas, Paper, left + 9.5f, 71, 25, 4.7f);
        Fill(canvas, new SKColor(0xB8, 0x7A, 0x08), left + 9.5f, 79.6f, 25, 4.7f);
        Fill(canvas, Paper, left + 9.5f, 88.3f, 17.3f, 4.7f);
    }

    private static void Fill(SKCanvas canvas, SKColor color, float left, float top, float width, float height)
    {
        using var paint = new SKPaint { Color = color };
        canvas.DrawRect(left, top, width, height, paint);
    }
}
