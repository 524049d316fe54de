using Redress.Reading.Extraction;

namespace Redress.Tests.Reading.Extraction;

public class TellingWhatIsWrongWithAPage
{
    [Fact]
    public void An_empty_page_is_called_empty() => HtmlArticle.Extract("").Problem.ShouldBe("The page is empty.");

    [Fact]
    public void A_page_of_scripts_alone_is_called_that() =>
        HtmlArticle.Extract("<div id='root'></div><script>start()</script>").Problem.ShouldBe("No article text was found; the page may build it with scripts.");

    [Fact]
    public void A_teaser_before_a_paywall_is_called_a_beginning() =>
        HtmlArticle.Extract("""
            <script type="application/ld+json">{"@type": "NewsArticle", "isAccessibleForFree": false}</script>
            <article><h1>Bridge closes</h1><p>The council voted on Tuesday to close the bridge for repairs, after engineers found cracks.</p></article>
            """).Problem.ShouldBe("The publisher asks for a subscription, so only the beginning may be here.");

    [Fact]
    public void A_list_of_links_is_not_called_an_article() =>
        HtmlArticle.Extract("<ul><li><a href='/a'>World</a></li><li><a href='/b'>Sports</a></li></ul>").Problem.ShouldNotBeNull();
}
