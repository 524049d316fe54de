namespace Redress.Tests.Reading.Extraction.Metadata;

public sealed class FindingTheHeadline
{
    [Fact]
    public void The_heading_a_reader_sees_is_preferred_to_the_title_for_search_engines() =>
        Page.Says("""
            <title>Dam repair cost 2025: river town vote | Valley Gazette</title>
            <meta property="og:title" content="Dam repair: river town to vote">
            <h1>River town will vote on repairing its dam</h1>
            """).Headline.ShouldBe("River town will vote on repairing its dam");

    [Theory]
    [InlineData("Town votes on dam | Valley Gazette")]
    [InlineData("Town votes on dam - Valley Gazette")]
    [InlineData("Town votes on dam – valleygazette.example")]
    [InlineData("Valley Gazette: Town votes on dam")]
    [InlineData("Town votes on dam | News | Valley Gazette")]
    public void The_site_is_cut_from_the_title(string title) =>
        Page.Says($"""<title>{title}</title><meta property="og:site_name" content="Valley Gazette">""", "https://www.valleygazette.example/a")
            .Headline.ShouldBe("Town votes on dam");

    [Fact]
    public void A_dash_inside_a_title_stays() =>
        Page.Says("""<title>Water - who pays? - Valley Gazette</title><meta property="og:site_name" content="Valley Gazette">""")
            .Headline.ShouldBe("Water - who pays?");

    [Fact]
    public void A_logo_is_no_headline() =>
        Page.Says("""
            <title>Town votes on dam</title>
            <h1><a href="/">The morning in the valley</a></h1><h2>Town votes on dam</h2>
            """).Headline.ShouldBe("Town votes on dam");

    [Fact]
    public void Among_several_headings_the_one_like_the_title_is_taken() =>
        Page.Says("""
            <title>Town votes on dam repair</title>
            <h1>Subscribe today</h1><h1>Town votes on the dam repair</h1><h1>Weather</h1>
            """).Headline.ShouldBe("Town votes on the dam repair");

    [Fact]
    public void A_kicker_inside_the_heading_is_left_out() =>
        Page.Says("""
            <meta property="og:title" content="Town votes on dam">
            <h1><span>Infrastructure</span> <span>Town votes on dam</span></h1>
            """).Headline.ShouldBe("Town votes on dam");

    [Fact]
    public void A_page_without_any_title_has_no_headline() => Page.Says("<p>Hello</p>").Headline.ShouldBeNull();
}
