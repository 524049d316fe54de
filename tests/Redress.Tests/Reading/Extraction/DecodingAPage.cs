using System.Text;
using Redress.Reading.Extraction;

namespace Redress.Tests.Reading.Extraction;

public class DecodingAPage
{
    [Fact]
    public void A_byte_order_mark_outranks_everything() =>
        PageDecoder.Decode([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("<meta charset=windows-1252>é")], "iso-8859-1").ShouldEndWith("é");

    [Fact]
    public void The_header_outranks_the_page() => PageDecoder.Decode([.. "<meta charset=utf-8>"u8, 0xE4], "windows-1251").ShouldEndWith("д");

    [Theory]
    [InlineData("<meta charset=\"windows-1251\">")]
    [InlineData("<meta http-equiv='Content-Type' content='text/html; charset=windows-1251'>")]
    [InlineData("<?xml version='1.0' encoding='windows-1251'?>")]
    public void The_page_may_declare_it(string declaration) => PageDecoder.Decode([.. Encoding.ASCII.GetBytes(declaration), 0xE4]).ShouldEndWith("д");

    [Fact]
    public void Without_a_word_valid_UTF_8_is_UTF_8() => PageDecoder.Decode("naïve – 市"u8.ToArray()).ShouldBe("naïve – 市");

    [Fact]
    public void Without_a_word_other_bytes_are_Western() => PageDecoder.Decode([0x93, (byte)'h', (byte)'i', 0x94]).ShouldBe("“hi”");

    [Fact]
    public void An_unknown_name_is_ignored() => PageDecoder.Decode("é"u8.ToArray(), "x-nonsense").ShouldBe("é");

    [Fact]
    public void Japanese_pages_of_old_are_read() => PageDecoder.Decode([0x93, 0xFA, 0x96, 0x7B], "Shift_JIS").ShouldBe("日本");
}
