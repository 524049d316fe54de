using Redress.Reading.Extraction.Metadata;

namespace Redress.Tests.Reading.Extraction.Metadata;

public sealed class ReadingADate
{
    [Theory]
    [InlineData("2025-08-15", "2025-08-15")]
    [InlineData("August 15, 2025", "2025-08-15")]
    [InlineData("Posted on Fri, Aug. 15th 2025 by Jo", "2025-08-15")]
    [InlineData("15 August 2025", "2025-08-15")]
    [InlineData("15-Aug-2025", "2025-08-15")]
    [InlineData("20250815", "2025-08-15")]
    [InlineData("2025/8/5", "2025-08-05")]
    public void A_day_is_read_however_it_is_written(string text, string expected) => Read(text).ShouldBe(expected);

    [Theory]
    [InlineData("15. August 2025", "de")]
    [InlineData("15. Aug. 2025", "de-AT")]
    [InlineData("le 15 août 2025", "fr")]
    [InlineData("15 de agosto de 2025", "es")]
    [InlineData("15 agosto 2025", "it")]
    [InlineData("15 de agosto de 2025", "pt-BR")]
    [InlineData("15 augustus 2025", "nl")]
    [InlineData("15 sierpnia 2025", "pl")]
    [InlineData("15 августа 2025", "ru")]
    [InlineData("15 Ağustos 2025", "tr")]
    [InlineData("2025. augusztus 15.", "hu")]
    [InlineData("2025年8月15日", "ja")]
    [InlineData("2025년 8월 15일", "ko")]
    [InlineData("24 نيسان / أبريل 2020", "ar", "2020-04-24")]
    public void Month_names_of_many_languages_are_known(string text, string language, string expected = "2025-08-15") =>
        Read(text, language).ShouldBe(expected);

    [Theory]
    [InlineData("3/4/2025", "en-US", "2025-03-04")]
    [InlineData("3/4/2025", "en-GB", "2025-04-03")]
    [InlineData("3/4/2025", "fr", "2025-04-03")]
    [InlineData("3.4.2025", "en-US", "2025-04-03")]
    [InlineData("25/4/2025", "en-US", "2025-04-25")]
    public void The_order_of_day_and_month_follows_the_language(string text, string language, string expected) =>
        Read(text, language).ShouldBe(expected);

    [Fact]
    public void A_word_two_languages_share_is_read_in_the_given_one()
    {
        Read("5 listopada 2020", "pl").ShouldBe("2020-11-05");
        Read("5. listopada 2020", "hr").ShouldBe("2020-10-05");
    }

    [Theory]
    [InlineData("2025-08-15T20:28:43-04:00", "2025-08-15T20:28:43-04:00")]
    [InlineData("2025-08-15T20:28:43.123Z", "2025-08-15T20:28:43+00:00")]
    [InlineData("2025-08-15 20:28:43 +0200", "2025-08-15T20:28:43+02:00")]
    [InlineData("Friday, August 15, 2025, 8:28:43 PM Eastern Daylight Time", "2025-08-15T20:28:43-04:00")]
    [InlineData("Aug 15, 2025 8:28 pm ET", "2025-08-15T20:28:00-04:00")]
    [InlineData("Jan 15, 2025 at 8:28 a.m. ET", "2025-01-15T08:28:00-05:00")]
    [InlineData("Fri, 15 Aug 2025 20:28:43 GMT", "2025-08-15T20:28:43+00:00")]
    [InlineData("Tue Jan 28 15:28:56 CET 2020", "2020-01-28T15:28:56+01:00")]
    [InlineData("8:28 PM, August 15, 2025", "2025-08-15T20:28:00+00:00")]
    public void The_time_and_its_original_offset_are_kept(string text, string expected) => Read(text).ShouldBe(expected);

    [Fact]
    public void A_time_without_a_zone_has_no_offset()
    {
        DateText.TryParse("15.08.2025, 20:28 Uhr", "de", out var date).ShouldBeTrue();
        date.Time.ShouldBe(new TimeOnly(20, 28));
        date.Offset.ShouldBeNull();
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("August 2025")]
    [InlineData("31 February 2025")]
    [InlineData("version 1.2.3.2025")]
    [InlineData("call 555-1212")]
    [InlineData("1850-01-01")]
    public void What_is_no_complete_date_is_not_taken_for_one(string? text) =>
        DateText.TryParse(text, "en", out _).ShouldBeFalse();

    private static string? Read(string text, string? language = "en-US") =>
        DateText.TryParse(text, language, out var date) ? date.ToString() : null;
}
