using System.Globalization;
using Redress.Domain.Events;
using Redress.Events.Ics;
using Redress.Events.Times;

namespace Redress.Tests.Events;

/// <summary>Our calendar files as Debian's python3-icalendar reads them.</summary>
public sealed class WritingCalendarFiles
{
    [Theory]
    [InlineData("America/New_York", "2026-02-24T18:30", "Weekly", 6)]
    [InlineData("America/New_York", "2026-10-20T18:30", "Weekly", 6)]
    [InlineData("Europe/Berlin", "2026-10-20T00:30", "Daily", 10)]
    [InlineData("Europe/London", "2026-03-12T10:00", "EveryTwoWeeks", 4)]
    [InlineData("America/Chicago", "2026-01-13T19:00", "MonthlyByWeekday", 12)]
    [InlineData("America/Los_Angeles", "2026-01-30T19:00", "MonthlyByWeekday", 12)]
    [InlineData("America/Denver", "2026-01-31T09:15", "MonthlyByDate", 6)]
    [InlineData("America/Phoenix", "2026-03-01T09:15", "Weekly", 4)]
    [InlineData("Australia/Sydney", "2026-03-29T17:00", "Weekly", 3)]
    [InlineData("Asia/Kolkata", "2026-03-29T17:00", "Weekly", 3)]
    [InlineData("UTC", "2026-03-29T17:00", "Weekly", 3)]
    public async Task A_series_across_a_change_of_clocks_has_the_same_dates_for_another_implementation(string zone, string first, string repeat, int times)
    {
        var local = DateTime.ParseExact(first, "yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);
        var series = new AnEvent { Zone = zone, Local = local, Repeat = Enum.Parse<Repeat>(repeat), Times = times }.Published();

        var read = await OutsideCalendar.DatesAsync(Write(series), DateOnly.FromDateTime(local.AddDays(-2)), DateOnly.FromDateTime(local.AddYears(2)));

        read.Select(date => (date[1], date[2])).ShouldBe(series.Occurrences.OrderBy(date => date.StartsAt).Select(date => (Utc(date.StartsAt), Utc(date.EndsAt))));
        read.Count.ShouldBe(times);
        series.Occurrences.ShouldAllBe(date => WallClock.At(date.StartsAt, zone).TimeOfDay == local.TimeOfDay, "the hour on the wall stays");
    }

    [Fact]
    public void Of_a_time_that_comes_twice_the_first_is_meant_and_one_that_is_skipped_comes_by_the_offset_before()
    {
        // RFC 5545, 3.3.5. The other implementation takes the second of two, so it is not asked.
        WallClock.Instant(new DateTime(2026, 11, 1, 1, 30, 0), "America/Chicago").ShouldBe(new DateTimeOffset(2026, 11, 1, 6, 30, 0, TimeSpan.Zero));
        WallClock.Instant(new DateTime(2026, 3, 8, 2, 30, 0), "America/Chicago").ShouldBe(new DateTimeOffset(2026, 3, 8, 8, 30, 0, TimeSpan.Zero));
    }

    [Fact]
    public async Task A_moved_and_a_cancelled_date_of_a_series_stand_beside_its_rule()
    {
        var series = new AnEvent { Repeat = Repeat.Weekly, Times = 4, Local = new DateTime(2026, 3, 3, 18, 30, 0) }.Published();
        var dates = series.Occurrences.OrderBy(date => date.StartsAt).ToList();
        (dates[1].Local, dates[1].StartsAt, dates[1].EndsAt) = (new DateTime(2026, 3, 11, 19, 0, 0), new DateTimeOffset(2026, 3, 11, 23, 0, 0, TimeSpan.Zero), new DateTimeOffset(2026, 3, 12, 0, 0, 0, TimeSpan.Zero));
        dates[2].Cancel("The hall is closed.");

        var read = await OutsideCalendar.DatesAsync(Write(series), new DateOnly(2026, 3, 1), new DateOnly(2026, 6, 1));

        read.Select(date => $"{date[1]} {date[3]}").ShouldBe(
            ["2026-03-03T23:30Z CONFIRMED", "2026-03-11T23:00Z CONFIRMED", "2026-03-17T22:30Z CANCELLED", "2026-03-24T22:30Z CONFIRMED"]);
    }

    [Fact]
    public async Task A_cancelled_event_says_so_with_a_higher_sequence()
    {
        var @event = new AnEvent().Published();
        var before = @event.Sequence;
        @event.Cancel("Snow.", AnEvent.Day);

        var read = (await OutsideCalendar.DatesAsync(Write(@event), new DateOnly(2026, 3, 1), new DateOnly(2026, 4, 1))).ShouldHaveSingleItem();

        read[3].ShouldBe("CANCELLED");
        int.Parse(read[4], CultureInfo.InvariantCulture).ShouldBeGreaterThan(before);
    }

    [Fact]
    public async Task Texts_with_every_special_mark_and_script_come_through()
    {
        var @event = new AnEvent { Title = "Sí; “a, b”: \\n 你好 مرحبا" }.Published();

        var text = Write(@event);

        (await OutsideCalendar.DatesAsync(text, new DateOnly(2026, 3, 1), new DateOnly(2026, 4, 1))).Count.ShouldBe(1);
        Ical.Net.Calendar.Load(text)!.Events.Single().Summary.ShouldBe(@event.Title);
        text.Split("\r\n").ShouldAllBe(line => System.Text.Encoding.UTF8.GetByteCount(line) <= 75);
    }

    private static string Write(params Event[] events) => EventCalendar.Write(events, "Events", path => $"https://desk.example{path}", AnEvent.Day);

    private static string Utc(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm'Z'", CultureInfo.InvariantCulture);
}
