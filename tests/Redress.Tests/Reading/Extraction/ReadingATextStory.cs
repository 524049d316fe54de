using Redress.Reading.Extraction;

namespace Redress.Tests.Reading.Extraction;

public class ReadingATextStory
{
    [Fact]
    public void The_first_lines_say_headline_publisher_date_and_categories()
    {
        var article = TextArticle.Parse("Bridge closes\nexample.org -- Friday, August 15, 2025, 8:28:43 PM Eastern Daylight Time\nCategories: Roads, Local Politics\n\nOne.\nTwo.\n");
        article.Headline.ShouldBe("Bridge closes");
        article.Publisher.ShouldBe("example.org");
        article.Published.ToString().ShouldBe("2025-08-15T20:28:43-04:00");
        article.Categories.ShouldBe(["Roads", "Local Politics"]);
        article.Text.ShouldBe("One.\n\nTwo.");
    }

    [Theory]
    [InlineData("2025-08-15", "2025-08-15")]
    [InlineData("August 15, 2025", "2025-08-15")]
    [InlineData("15 August 2025", "2025-08-15")]
    [InlineData("2025-08-15T20:28:43-04:00", "2025-08-15T20:28:43-04:00")]
    [InlineData("Aug. 15, 2025, 8:28 p.m. PDT", "2025-08-15T20:28:00-07:00")]
    [InlineData("January 5, 2026 at 9:00 AM Central Standard Time", "2026-01-05T09:00:00-06:00")]
    public void Dates_are_read_as_people_write_them(string written, string expected) =>
        TextArticle.Parse($"Bridge closes\nThe Example -- {written}\nOne.").Published.ToString().ShouldBe(expected);

    [Fact]
    public void A_dash_without_a_date_is_text() =>
        TextArticle.Parse("Bridge closes\nThe mayor -- not the council -- decides.").ShouldSatisfyAllConditions(
            article => article.Publisher.ShouldBeNull(),
            article => article.Text.ShouldBe("The mayor -- not the council -- decides."));

    [Fact]
    public void Windows_line_ends_and_a_byte_order_mark_make_no_difference() =>
        TextArticle.Parse("\uFEFFBridge closes\r\n\r\nOne.\r\nTwo.").ShouldSatisfyAllConditions(
            article => article.Headline.ShouldBe("Bridge closes"),
            article => article.Text.ShouldBe("One.\n\nTwo."));

    [Fact]
    public void Wrapped_lines_are_joined_to_their_paragraph() =>
        TextArticle.Parse("""
            Bridge closes

            The council voted on Tuesday to close the bridge for
            repairs, after engineers found cracks in two of its
            supports.

            Shop owners fear for their trade.
            """).Text.ShouldBe("The council voted on Tuesday to close the bridge for repairs, after engineers found cracks in two of its supports.\n\nShop owners fear for their trade.");

    [Fact]
    public void An_empty_text_is_called_empty() => TextArticle.Parse("").Problem.ShouldBe("The text is empty.");

    [Fact]
    public void A_first_line_as_long_as_a_paragraph_is_no_headline() =>
        TextArticle.Parse(new string('a', 300) + "\nTwo.").ShouldSatisfyAllConditions(
            article => article.Headline.ShouldBeEmpty(),
            article => article.Text.ShouldEndWith("\n\nTwo."));

    [Fact]
    public void The_seed_story_comes_out_whole()
    {
        var article = TextArticle.Parse(File.ReadAllText(SharedData.Require("seed/action-page.txt")));
        article.Publisher.ShouldNotBeNullOrEmpty();
        article.Published.ToString().ShouldBe("2025-08-15T20:28:43-04:00");
        article.Categories.Count.ShouldBe(3);
        article.Text.Split("\n\n")[0].Length.ShouldBeLessThan(400);
    }
}
