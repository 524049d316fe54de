namespace Redress.Tests.Reading.Extraction.Metadata;

public sealed class FindingTheSite
{
    [Fact]
    public void The_publisher_is_the_name_the_site_gives_itself()
    {
        Page.Says("""<meta property="og:site_name" content="Valley Gazette">""").Publisher.ShouldBe("Valley Gazette");
        Page.Says(Page.LinkedData("""{"@type":"NewsArticle","publisher":{"@type":"Organization","name":"Valley Gazette"}}""")).Publisher.ShouldBe("Valley Gazette");
    }

    [Theory]
    [InlineData("""<html lang="pt_br">""", "pt-BR")]
    [InlineData("""<html lang="en-us">""", "en-US")]
    [InlineData("""<html lang="zh-Hant-TW">""", "zh-TW")]
    [InlineData("""<meta property="og:locale" content="de_AT">""", "de-AT")]
    [InlineData("<p>Hello</p>", null)]
    public void The_language_is_a_standard_tag(string html, string? expected) => Page.Says(html).Language.ShouldBe(expected);

    [Fact]
    public void The_canonical_address_is_made_whole() =>
        Page.Says("""<link rel="canonical" href="/stories/dam">""", "https://news.example/x?utm=1").CanonicalUrl.ShouldBe(new Uri("https://news.example/stories/dam"));
}
