using Redress.Platform.Drawing;
using SkiaSharp;
using UglyToad.PdfPig;

namespace Redress.Tests.Platform.Drawing;

public sealed class LayingOutText : IDisposable
{
    private readonly Fonts _fonts = new(Path.Combine(AppContext.BaseDirectory, "fonts"), []);

    public void Dispose() => _fonts.Dispose();

    [Theory]
    [InlineData("Will you publish what was agreed: yes or no?")]
    [InlineData("¿Publicará usted lo que se acordó? Żółć, Łódź, Київ, Αθήνα")]
    [InlineData("شكرا لكم على وقتكم")]
    [InlineData("תודה על הזמן שלך")]
    [InlineData("क्या आप बैठक में मतदान करेंगे?")]
    [InlineData("请公布达成的协议。")]
    [InlineData("協定を公表してください。감사합니다")]
    [InlineData("ขอบคุณสำหรับเวลาของคุณ")]
    public void Text_in_any_of_these_scripts_can_be_read_from_the_pdf(string text)
    {
        _fonts.Missing(text).ShouldBeEmpty();
        Bare(TextOf(Pdf(text, 400))).ShouldBe(Bare(text));
    }

    [Fact]
    public void Lines_are_no_wider_than_the_column()
    {
        const string text = "The council will vote on the bridge over Mill Street in March, and a constituent asks how Donaudampfschifffahrtsgesellschaftskapitän-Vereinigungen will be heard.";
        var layout = TextLayout.Of(_fonts, text, new TextLook(12, SKColors.Black), 120);
        layout.Lines.Count.ShouldBeGreaterThan(5);
        layout.Lines.ShouldAllBe(line => line.Width <= 120.5f);
    }

    [Fact]
    public void Chinese_is_wrapped_without_spaces_and_no_line_begins_with_a_full_stop()
    {
        LineBreaks.Pieces("请公布协议。谢谢").Select(piece => "请公布协议。谢谢"[piece.Start..piece.End]).ShouldBe(["请", "公", "布", "协", "议。", "谢", "谢"]);
    }

    [Fact]
    public void A_text_that_needs_more_lines_than_allowed_ends_in_an_ellipsis()
    {
        var layout = TextLayout.Of(_fonts, string.Join(' ', Enumerable.Repeat("word", 60)), new TextLook(12, SKColors.Black), 200, mostLines: 2);
        layout.Lines.Count.ShouldBe(2);
        layout.Lines.ShouldAllBe(line => line.Width <= 200.5f);
    }

    [Fact]
    public void Text_from_right_to_left_begins_at_the_right_and_keeps_foreign_words_and_numbers_in_their_order()
    {
        var (levels, paragraph) = BidiLevels.Of("صوّت 25 عضوا على Mill Street.");
        paragraph.ShouldBe(1);
        string.Concat(levels).ShouldBe("11111221111111111" + "22222222222" + "1");
        TextLayout.Of(_fonts, "شكرا", new TextLook(12, SKColors.Black), 200).Lines.Single().IsRightToLeft.ShouldBeTrue();
    }

    [Fact]
    public void A_character_that_no_font_has_is_named() =>
        _fonts.Missing("ok \U00013000").ShouldBe(["\U00013000"]);

    private byte[] Pdf(string text, float width)
    {
        using var file = new MemoryStream();
        using (var document = SKDocument.CreatePdf(file))
        {
            var canvas = document.BeginPage(595, 842);
            TextLayout.Of(_fonts, text, new TextLook(12, SKColors.Black, TextFamily.Serif), width).Draw(canvas, 50, 50);
            document.EndPage();
            document.Close();
        }

        return file.ToArray();
    }

    private static string TextOf(byte[] pdf)
    {
        using var document = PdfDocument.Open(pdf);
        return PdfText.Of(document.GetPage(1));
    }

    /// <summary>Spaces are places in a PDF, not characters.</summary>
    private static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
