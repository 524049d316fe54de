using Redress.Domain.Commitments;

namespace Redress.Tests.Domain;

public sealed class ReadingADueDate
{
    /// <summary>A Monday.</summary>
    private static readonly DateOnly Said = new(2026, 3, 2);

    [Theory]
    [InlineData("will sign the bill by Friday", "2026-03-06")]
    [InlineData("will sign the bill by Monday", "2026-03-09")]
    [InlineData("will answer tomorrow", "2026-03-03")]
    [InlineData("will publish the report by May", "2026-05-31")]
    [InlineData("will publish the report before May", "2026-04-30")]
    [InlineData("will publish the report by the end of February", "2027-02-28")]
    [InlineData("will open the pier on June 9", "2026-06-09")]
    [InlineData("will open the pier on Jan. 9", "2027-01-09")]
    [InlineData("will open the pier by June 9, 2028", "2028-06-09")]
    [InlineData("agreed to pay within 90 days", "2026-05-31")]
    [InlineData("will answer in two weeks", "2026-03-16")]
    [InlineData("plans to publish the report next month", "2026-04-30")]
    [InlineData("will decide later this year", "2026-12-31")]
    [InlineData("will decide this week", "2026-03-08")]
    [InlineData("will be carbon neutral by 2030", "2030-12-31")]
    [InlineData("will close it before 2030", "2029-12-31")]
    public void The_latest_day_the_words_allow_counts(string words, string day) => DueDate.Of(words, Said).ShouldBe(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("will publish the report")]
    [InlineData("will publish the report as soon as possible")]
    [InlineData("will build 2030 homes")]
    [InlineData("may close the bridge")]
    [InlineData("will meet on February 31")]
    [InlineData("will review what was agreed in 2019")]
    public void Words_that_name_no_day_give_none(string words) => DueDate.Of(words, Said).ShouldBeNull();

    [Theory]
    [InlineData("Ann Vale", "ann-vale")]
    [InlineData("José Ángel Ruiz", "jose-angel-ruiz")]
    [InlineData("State Department of Works", "state-department-of-works")]
    [InlineData("Vale", null)]
    [InlineData("The agency", null)]
    [InlineData("county officials", null)]
    public void A_name_that_could_be_many_peoples_has_no_page(string name, string? slug) => PersonSlug.Of(name).ShouldBe(slug);
}
