using AngleSharp.Html.Parser;
using CsCheck;
using Redress.Reading.Extraction.Metadata;

namespace Redress.Tests.Reading.Extraction.Metadata;

public sealed class AnyTagSoup
{
    private static readonly string[] Bits =
    [
        "<h1>", "</h1>", "<div class=comment>", "<p>By ", "Ana Reyes", " and ", "<a rel=author href=/author/>", "<time datetime=2024-05-02>", "May 2, 2024", "Updated ",
        "<meta property=og:title content='a | b'>", "<meta name=author content=' ;|, '>", "<title>", "</title>", "<svg><title>", "<template>", "<footer>", "</div>",
        "<script type=application/ld+json>{\"@type\":\"Article\",\"author\":[{", "\"name\":", "\"@id\":\"#a\"", "}],", "\\u12", "</script>", "<link rel=canonical href='::'>",
    ];

    private static readonly Gen<string> Pieces = Gen.OneOf(Gen.String, Gen.Int[0, Bits.Length - 1].Select(i => Bits[i]));

    [Fact]
    public void Is_read_without_failing_and_left_as_it_is() =>
        Pieces.Array[0, 40].Select(string.Concat).Sample(html =>
        {
            var document = new HtmlParser().ParseDocument(html);
            var before = document.DocumentElement?.OuterHtml;
            PageMetadataFinder.Find(document, new Uri("https://news.example/2024/05/02/a"));
            document.DocumentElement?.OuterHtml.ShouldBe(before);
        });

    [Fact]
    public void Linked_data_that_refers_to_itself_ends() =>
        Page.Says(Page.LinkedData("""{"@type":"Article","@id":"#a","headline":{"@id":"#a"},"name":{"@id":"#a"},"author":{"@id":"#a"}}""")).Author.ShouldBeNull();

    [Theory]
    [InlineData("<div class=comment>")]
    [InlineData("by <p>")]
    [InlineData("<time>1 ")]
    [InlineData("<h1>a - b | ")]
    [InlineData("<script type=application/ld+json>[{\"a\":")]
    public void Much_of_the_same_does_not_take_long(string piece)
    {
        var document = new HtmlParser().ParseDocument(string.Concat(Enumerable.Repeat(piece, 5_000)));
        var started = TimeProvider.System.GetTimestamp();
        PageMetadataFinder.Find(document, null);
        TimeProvider.System.GetElapsedTime(started).ShouldBeLessThan(TimeSpan.FromSeconds(20));
    }
}
