namespace Redress.Tests.Reading.Extraction.Metadata;

public sealed class FindingTheAuthor
{
    [Theory]
    [InlineData("""{"@type":"NewsArticle","author":{"@type":"Person","name":"Ana Reyes"}}""", "Ana Reyes")]
    [InlineData("""{"@type":"NewsArticle","author":"By ANA REYES"}""", "Ana Reyes")]
    [InlineData("""{"@type":"Article","author":[{"@type":"Person","name":"Ana Reyes"},{"@type":"Person","name":"Ben Okoye"}]}""", "Ana Reyes; Ben Okoye")]
    [InlineData("""{"@graph":[{"@type":"Article","author":{"@id":"#p"}},{"@type":"Person","@id":"#p","name":"Ana Reyes"}]}""", "Ana Reyes")]
    [InlineData("""{"@type":"Article","author":[{"@type":"Organization","name":"Valley Gazette"},{"@type":"Person","name":"Ana Reyes"}]}""", "Ana Reyes")]
    [InlineData("""{"@type":"Article","publisher":{"name":"Valley Gazette"},"author":"Ana Reyes, Valley Gazette"}""", "Ana Reyes")]
    public void Linked_data_names_people(string json, string expected) =>
        Page.Says(Page.LinkedData(json)).Author.ShouldBe(expected);

    [Theory]
    [InlineData("<p>By Ana Reyes</p>", "Ana Reyes")]
    [InlineData("<p>By <a href='/x'>Ana Reyes</a> and <a href='/y'>Ben Okoye</a></p>", "Ana Reyes; Ben Okoye")]
    [InlineData("<p>Von Ana Reyes</p>", "Ana Reyes")]
    [InlineData("<p>Par Ana Reyes</p>", "Ana Reyes")]
    [InlineData("<div class='byline'>By Ana Reyes | Staff Writer</div>", "Ana Reyes")]
    [InlineData("<a rel='author' href='/authors/ana'>Ana Reyes</a>", "Ana Reyes")]
    [InlineData("<span itemprop='author'><span itemprop='name'>Ana Reyes</span></span>", "Ana Reyes")]
    [InlineData("<div class='article-author'>Ana Reyes, MD</div>", "Ana Reyes, MD")]
    public void A_byline_near_the_headline_names_people(string byline, string expected) =>
        Page.Says($"<title>Town votes on dam</title><h1>Town votes on dam</h1>{byline}<p>The town voted.</p>").Author.ShouldBe(expected);

    [Fact]
    public void Who_reviewed_or_took_the_picture_is_no_author() =>
        Page.Says("""
            <h1>Town votes on dam</h1>
            <p>By <a rel="author" href="/a">Ana Reyes</a></p><p>Medically reviewed by</p><a rel="author" href="/b">Ben Okoye</a><p>Photo by Cem Aydin</p>
            """).Author.ShouldBe("Ana Reyes");

    [Fact]
    public void Commenters_and_authors_of_other_stories_are_not_taken() =>
        Page.Says("""
            <h1>Town votes on dam</h1><p>The town voted.</p>
            <div class="related"><a rel="author" href="/a">Ana Reyes</a></div>
            <div id="comments"><span class="comment-author">Ben Okoye</span></div>
            """).Author.ShouldBeNull();

    [Fact]
    public void A_person_in_the_byline_is_preferred_to_the_site_in_the_head() =>
        Page.Says("""
            <meta property="og:site_name" content="Valley Gazette"><meta name="author" content="Valley Gazette">
            <h1>Town votes on dam</h1><p class="byline">By Ana Reyes</p>
            """).Author.ShouldBe("Ana Reyes");

    [Theory]
    [InlineData("https://example.com/ana")]
    [InlineData("desk@example.com")]
    [InlineData("262588213843476")]
    [InlineData("{{ author.name }}")]
    public void An_address_or_a_template_is_no_name(string content) =>
        Page.Says($"""<meta name="author" content="{content}"><h1>Town votes on dam</h1>""").Author.ShouldBeNull();
}
