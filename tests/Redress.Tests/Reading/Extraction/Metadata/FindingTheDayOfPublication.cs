namespace Redress.Tests.Reading.Extraction.Metadata;

public sealed class FindingTheDayOfPublication
{
    private const string Head = "<title>Town votes on dam</title>";

    [Fact]
    public void Linked_data_says_it_and_a_later_change_does_not() =>
        Published(Page.LinkedData("""{"@type":"NewsArticle","dateModified":"2024-05-03T09:00:00Z","datePublished":"2024-05-02T20:28:43-04:00"}"""))
            .ShouldBe("2024-05-02T20:28:43-04:00");

    [Fact]
    public void Broken_linked_data_is_still_read() =>
        Published(Page.LinkedData("""{"@type":"NewsArticle" "headline":"A raw""" + "\n" + """break","datePublished":"2024-05-02",}"""))
            .ShouldBe("2024-05-02");

    [Theory]
    [InlineData("""<meta property="article:published_time" content="2024-05-02T08:00:00+02:00">""", "2024-05-02T08:00:00+02:00")]
    [InlineData("""<meta name="publish-date" content="May 2, 2024">""", "2024-05-02")]
    [InlineData("""<meta itemprop="datePublished" content="2024-05-02">""", "2024-05-02")]
    public void Meta_elements_say_it(string meta, string expected) => Published(meta).ShouldBe(expected);

    [Theory]
    [InlineData("<time datetime='2024-05-02'>yesterday</time>")]
    [InlineData("<p>May 2, 2024</p>")]
    [InlineData("<p class='dateline'>Published: 2 May 2024, 10:15</p>")]
    [InlineData("<p><span>Posted</span> <span>05/02/2024</span></p>")]
    public void A_dateline_near_the_headline_says_it(string dateline) =>
        Published($"<h1>Town votes on dam</h1>{dateline}<p>The town voted. In 2019 it had not.</p><aside><p>June 9, 2024</p></aside>")
            .ShouldStartWith("2024-05-02");

    [Fact]
    public void The_address_says_it_where_the_page_does_not() =>
        Page.Says(Head, "https://news.example/2024/05/02/dam").Published.ToString().ShouldBe("2024-05-02");

    [Fact]
    public void The_address_tells_the_day_at_the_publishers_place() =>
        Page.Says("""<meta property="article:published_time" content="2024-05-03T01:10:00+00:00">""", "https://news.example/2024/05/02/dam")
            .Published.ToString().ShouldBe("2024-05-02");

    [Fact]
    public void Dates_of_comments_and_other_stories_are_not_taken_for_it() =>
        Published("""
            <h1>Town votes on dam</h1><p>May 2, 2024</p>
            <div class="related-stories"><time datetime="2023-01-01">January 1, 2023</time></div>
            <div id="comments"><time pubdate datetime="2024-05-09">May 9, 2024</time></div>
            """).ShouldBe("2024-05-02");

    [Fact]
    public void A_first_publication_that_readers_see_corrects_a_restated_one() =>
        Published(Page.LinkedData("""{"@type":"Article","datePublished":"Aug 21, 2025"}""") + "<h1>Town votes on dam</h1><p>Published May 2, 2024</p>")
            .ShouldBe("2024-05-02");

    [Fact]
    public void An_update_within_weeks_does_not_move_it() =>
        Published(Page.LinkedData("""{"@type":"Article","datePublished":"2024-05-02"}""") + "<h1>Town votes on dam</h1><p>Updated May 9, 2024</p>")
            .ShouldBe("2024-05-02");

    [Fact]
    public void A_revision_long_after_that_alone_is_shown_is_a_new_edition() =>
        Published(Page.LinkedData("""{"@type":"Article","datePublished":"2022-05-02"}""") + "<h1>Best dams</h1><p>Updated May 9, 2024</p>")
            .ShouldBe("2024-05-09");

    [Fact]
    public void A_revision_moves_nothing_where_two_statements_agree() =>
        Published("""<meta property="article:published_time" content="2022-05-02">""" + Page.LinkedData("""{"@type":"Article","datePublished":"2022-05-02"}""")
            + "<h1>Best dams</h1><p>Updated May 9, 2024</p>").ShouldBe("2022-05-02");

    [Fact]
    public void Day_and_month_follow_the_country_of_the_address() =>
        Page.Says("<html lang=en><h1>Town votes on dam</h1><p>02/05/2024</p>", "https://news.example.co.uk/dam").Published.ToString().ShouldBe("2024-05-02");

    [Fact]
    public void A_year_of_copyright_and_dates_told_in_the_story_are_not_it() =>
        Page.Says("<h1>Town votes on dam</h1><p>The dam, which was opened with great ceremony by the governor on June 1, 1998, holds.</p><footer>© May 2, 2024</footer>")
            .Published.ShouldNotBe(new Redress.Reading.Published(new DateOnly(1998, 6, 1)));

    private static string? Published(string html) => Page.Says(html).Published?.ToString();
}
