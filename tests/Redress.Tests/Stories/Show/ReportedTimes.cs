using Redress.Domain.Stories;
using Redress.Stories.Show;

namespace Redress.Tests.Stories.Show;

public sealed class ReportedTimes
{
    private static readonly DateTimeOffset Evening = new(2025, 8, 16, 0, 28, 43, TimeSpan.Zero);

    [Theory]
    [InlineData(-240, "August 15, 2025, 8:28 p.m. (UTC−4)", "2025-08-15T20:28:43-04:00")]
    [InlineData(330, "August 16, 2025, 5:58 a.m. (UTC+5:30)", "2025-08-16T05:58:43+05:30")]
    [InlineData(0, "August 16, 2025, 12:28 a.m. (UTC)", "2025-08-16T00:28:43+00:00")]
    [InlineData(null, "August 16, 2025, 12:28 a.m.", "2025-08-16T00:28:43+00:00")]
    public void An_instant_is_shown_as_the_publishers_clock_showed_it(int? offset, string words, string iso)
    {
        var reported = new Reported(Evening, offset, HasTime: true);

        (ReportedTime.Words(reported), ReportedTime.Iso(reported)).ShouldBe((words, iso));
    }

    [Fact]
    public void A_day_without_a_time_stays_a_day()
    {
        var reported = new Reported(new(2025, 8, 15, 12, 0, 0, TimeSpan.Zero), OffsetMinutes: null, HasTime: false);

        (ReportedTime.Words(reported), ReportedTime.Iso(reported)).ShouldBe(("August 15, 2025", "2025-08-15"));
    }
}
