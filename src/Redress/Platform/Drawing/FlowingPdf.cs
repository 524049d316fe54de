using SkiaSharp;

namespace Redress.Platform.Drawing;

/// <summary>A PDF whose text flows from page to page: headings, paragraphs, lists, room to write. US Letter, margins for a binder.</summary>
internal sealed class FlowingPdf : IDisposable
{
    public const float Width = 612;
    public const float Height = 792;
    private const float Margin = 58;
    private const float Bottom = Height - 64;

    private static readonly SKColor Ink = new(0x1A, 0x1F, 0x1E);
    private static readonly SKColor Soft = new(0x4D, 0x55, 0x52);

    private readonly Fonts _fonts;
    private readonly string _footer;
    private readonly float _scale;
    private readonly MemoryStream _stream = new();
    private readonly SKDocument _document;
    private SKCanvas? _canvas;
    private float _y;
    private int _page;

    /// <param name="fonts">The fonts there are.</param>
    /// <param name="title">The document's name.</param>
    /// <param name="footer">Stands at the foot of each page before its number.</param>
    /// <param name="scale">Makes all letters larger.</param>
    public FlowingPdf(Fonts fonts, string title, string footer, float scale = 1)
    {
        (_fonts, _footer, _scale) = (fonts, footer, scale);
        _document = SKDocument.CreatePdf(_stream, new SKDocumentPdfMetadata { Title = title, RasterDpi = 150, EncodingQuality = 90 });
    }

    private TextLook Body => new(10.5f * _scale, Ink, TextFamily.Serif, LineHeight: 1.4f);

    private TextLook Small => new(8.5f * _scale, Soft, LineHeight: 1.35f);

    private TextLook Title => new(21 * _scale, Ink, TextFamily.Serif, IsBold: true, LineHeight: 1.18f);

    private TextLook Heading => new(13 * _scale, Ink, IsBold: true, LineHeight: 1.25f);

    private TextLook Strong => new(10.5f * _scale, Ink, IsBold: true, LineHeight: 1.35f);

    public void AddTitle(string text) => Add(text, Title, 0, after: 6);

    /// <summary>Starts on the next page where it and two lines after it do not fit here.</summary>
    public void AddHeading(string text)
    {
        Space(12);
        var layout = Layout(text, Heading, 0);
        Room(layout.Height + (3 * Body.Size * Body.LineHeight));
        AddRule();
        Draw(layout, 0);
        Space(4);
    }

    public void AddSubheading(string text)
    {
        Space(4);
        var layout = Layout(text, Strong, 0);
        Room(layout.Height + (2 * Body.Size * Body.LineHeight));
        Draw(layout, 0);
        Space(2);
    }

    public void AddParagraph(string text) => Add(text, Body, 0, after: 5);

    public void AddSmall(string text, float indent = 0) => Add(text, Small, indent, after: 3);

    /// <param name="mark">"1." or "•".</param>
    /// <param name="text">Stands beside the mark.</param>
    /// <param name="hasMore">Whether something belongs below it that should not stand alone on the next page.</param>
    public void AddItem(string mark, string text, bool hasMore = false)
    {
        const float Indent = 20;
        var layout = Layout(text, Body, Indent);
        Room(Math.Min(layout.Height, 2 * layout.LineHeight) + (hasMore ? 2 * Small.Size * Small.LineHeight : 0));
        var isMirrored = layout.Lines is [{ IsRightToLeft: true }, ..];
        var label = TextLayout.Of(_fonts, mark, Body, Indent);
        label.Draw(_canvas!, isMirrored ? Width - Margin - label.Lines[0].Width : Margin, _y);
        Draw(layout, isMirrored ? 0 : Indent);
        Space(3);
    }

    /// <summary>A line of a table: a text, and a number at the other end.</summary>
    public void AddRow(string text, string number)
    {
        const float Numbers = 90;
        var layout = TextLayout.Of(_fonts, text, Body, Width - (2 * Margin) - Numbers);
        Room(layout.Height);
        var isMirrored = layout.Lines is [{ IsRightToLeft: true }, ..];
        layout.Draw(_canvas!, isMirrored ? Margin + Numbers : Margin, _y);
        var label = TextLayout.Of(_fonts, number, Body, Numbers);
        label.Draw(_canvas!, isMirrored ? Margin : Width - Margin - label.Lines[0].Width, _y);
        Space(layout.Height + 2);
    }

    /// <summary>Empty lines to write on.</summary>
    public void AddWritingLines(int count)
    {
        const float Gap = 26;
        using var paint = new SKPaint { Color = new SKColor(0x7F, 0x85, 0x7F), StrokeWidth = 0.6f };

        for (var i = 0; i < count; i++)
        {
            Room(Gap);
            Space(Gap);
            _canvas!.DrawLine(Margin, _y, Width - Margin, _y, paint);
        }

        Space(8);
    }

    /// <summary>A square picture made of modules, such as a QR code, with a text beside it.</summary>
    public void AddSquare(IReadOnlyList<System.Collections.BitArray> modules, float side, string text)
    {
        Room(side);
        using var paint = new SKPaint { Color = SKColors.Black };
        var size = side / modules.Count;

        for (var row = 0; row < modules.Count; row++)
        {
            for (var column = 0; column < modules.Count; column++)
            {
                if (modules[row][column])
                {
                    _canvas!.DrawRect(Margin + (column * size), _y + (row * size), size, size, paint);
                }
            }
        }

        var layout = TextLayout.Of(_fonts, text, Body, Width - (2 * Margin) - side - 14);
        layout.Draw(_canvas!, Margin + side + 14, _y + Math.Max(0, (side - layout.Height) / 2));
        Space(side + 6);
    }

    public byte[] ToArray()
    {
        EndPage();
        _document.Close();
        return _stream.ToArray();
    }

    public void Dispose()
    {
        _document.Dispose();
        _stream.Dispose();
    }

    private void Add(string text, TextLook look, float indent, float after)
    {
        Draw(Layout(text, look, indent), indent);
        Space(after);
    }

    private TextLayout Layout(string text, TextLook look, float indent) => TextLayout.Of(_fonts, text, look, Width - (2 * Margin) - indent);

    private void Draw(TextLayout layout, float indent)
    {
        for (var i = 0; i < layout.Lines.Count; i++)
        {
            Room(layout.LineHeight);
            layout.DrawLine(_canvas!, i, Margin + indent, _y);
            _y += layout.LineHeight;
        }
    }

    private void AddRule()
    {
        using var paint = new SKPaint { Color = Ink, StrokeWidth = 1.4f };
        _canvas!.DrawLine(Margin, _y, Width - Margin, _y, paint);
        Space(6);
    }

    private void Space(float height) => _y += height;

    /// <summary>Goes to the next page where less than <paramref name="height"/> is left.</summary>
    private void Room(float height)
    {
        if (_canvas is not null && _y + height <= Bottom)
        {
            return;
        }

        EndPage();
        _canvas = _document.BeginPage(Width, Height);
        (_y, _page) = (Margin, _page + 1);
    }

    private void EndPage()
    {
        if (_canvas is null)
        {
            return;
        }

        TextLayout.Of(_fonts, $"{_footer} · {_page}", Small, Width - (2 * Margin), mostLines: 1).Draw(_canvas, Margin, Height - 44);
        _document.EndPage();
        _canvas = null;
    }
}
