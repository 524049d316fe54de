using System.Diagnostics;
using CsCheck;
using Redress.Reading.Extraction;

namespace Redress.Tests.Reading.Extraction;

public class ReadingAHostilePage
{
    /// <summary>Far above what it takes, far below what quadratic work would.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private static readonly string[] Pieces =
    [
        "<div>", "</div>", "<p>", "</p>", "<b>", "</i>", "<a href=x>", "</a>", "<ul><li>", "</ul>", "<table><tr><td>", "</table>", "<script>", "</script>", "<style>", "<!--", "-->",
        "<svg>", "<title>", "<h1>", "<article>", "<br>", "<pre>", "<select>", "<form>", "<p class='", "\"", "&amp;", "&#x", "<", ">", "\0", "\ud800", "<script type=\"application/ld+json\">{\"articleBody\":\"",
    ];

    private static readonly Gen<string> TagSoup = Gen.OneOf(
        Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]),
        Gen.Char[' ', 'z'].Array[0, 40].Select(letters => new string(letters))).Array[0, 120].Select(string.Concat);

    [Fact]
    public void Extraction_never_throws_and_its_text_is_bounded_by_the_page() =>
        TagSoup.Sample(page => HtmlArticle.Extract(page).Text.Length <= 2 * page.Length, iter: 2_000);

    [Theory]
    [InlineData("<div>", "")]
    [InlineData("<ul><li>", "")]
    [InlineData("<form><div>", "")]
    [InlineData("<table>", "<td>x")]
    [InlineData("<a href=x>", "")]
    [InlineData("<b><i><u>", "<p>x")]
    public void Tags_never_closed_cost_no_more_than_their_number(string tag, string end) =>
        Time(string.Concat(Enumerable.Repeat(tag, 100_000)) + end).ShouldBeLessThan(Patience);

    [Fact]
    public void Unclosed_formatting_is_not_repeated_in_every_paragraph()
    {
        var open = string.Concat(Enumerable.Range(0, 2_000).Select(i => $"<b a={i}>"));
        Time(open + string.Concat(Enumerable.Repeat("<p>word", 5_000))).ShouldBeLessThan(Patience);
    }

    private static TimeSpan Time(string page)
    {
        var start = Stopwatch.GetTimestamp();
        HtmlArticle.Extract(page);
        return Stopwatch.GetElapsedTime(start);
    }
}
