using Microsoft.EntityFrameworkCore;
using Redress.Domain.Accounts;
using Redress.Domain.Events;
using Redress.Events.Times;
using Redress.Platform.News;
using Redress.Tests.Follow;
using Redress.Tests.Platform.Mail;

namespace Redress.Tests.Events;

public sealed class MovingASeries
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EachStore]
    public async Task Only_this_date_moves_this_and_later_or_all_and_the_hour_holds_over_the_change_of_clocks(Store store)
    {
        await using var app = new RedressApp(store) { Add = MailApp.LeaveOnlyJobs };
        var dates = await SeriesAsync(app);
        using var editor = await app.SignInAsync(Role.Editor);

        await MoveAsync(app, editor, dates[1], "2026-03-05", "19:00", "ThisDate");
        (await LocalsAsync(app)).ShouldBe(["2026-02-24 18:30", "2026-03-05 19:00", "2026-03-10 18:30", "2026-03-17 18:30"]);

        await MoveAsync(app, editor, dates[2], "2026-03-12", "18:30", "ThisAndLater");
        (await LocalsAsync(app)).ShouldBe(["2026-02-24 18:30", "2026-03-05 19:00", "2026-03-12 18:30", "2026-03-19 18:30"]);

        await MoveAsync(app, editor, dates[0], "2026-02-25", "17:30", "AllDates");
        (await LocalsAsync(app)).ShouldBe(["2026-02-25 17:30", "2026-03-06 18:00", "2026-03-13 17:30", "2026-03-20 17:30"]);
        (await app.EventAsync()).Occurrences.Select(date => (date.StartsAt.UtcDateTime.Hour, (date.EndsAt - date.StartsAt).TotalMinutes)).ShouldBe([(22, 90), (23, 90), (21, 90), (21, 90)], "after March 8 the same hour there is an hour earlier in UTC");
    }

    [Theory, EachStore]
    public async Task Another_implementation_reads_a_series_that_moved_over_the_change_of_clocks_as_it_is(Store store)
    {
        await using var app = new RedressApp(store) { Add = MailApp.LeaveOnlyJobs };
        var dates = await SeriesAsync(app);
        using var editor = await app.SignInAsync(Role.Editor);
        await MoveAsync(app, editor, dates[1], "2026-03-04", "20:00", "ThisAndLater", end: "22:00");
        using var called = await PressAsync(app, editor, "Cancel", ("Which", $"{dates[3].Id}"), ("Part", "ThisDate"));

        var written = await (await app.CreateClient().GetAsync("/events/bridge-town-hall.ics", Cancel)).Content.ReadAsStringAsync(Cancel);
        var read = await OutsideCalendar.DatesAsync(written, new DateOnly(2026, 2, 1), new DateOnly(2026, 4, 30));

        read.Select(date => $"{date[1]} {date[2]} {date[3]}").ShouldBe(
        [
            "2026-02-24T23:30Z 2026-02-25T01:00Z CONFIRMED",
            "2026-03-05T01:00Z 2026-03-05T03:00Z CONFIRMED",
            "2026-03-12T00:00Z 2026-03-12T02:00Z CONFIRMED",
            "2026-03-19T00:00Z 2026-03-19T02:00Z CANCELLED",
        ]);
    }

    [Fact]
    public async Task A_date_that_only_takes_longer_is_in_the_calendar_file_as_it_is()
    {
        await using var app = new RedressApp { Add = MailApp.LeaveOnlyJobs };
        var dates = await SeriesAsync(app);
        using var editor = await app.SignInAsync(Role.Editor);

        await MoveAsync(app, editor, dates[1], "2026-03-03", "18:30", "ThisDate", end: "21:30");

        var written = await (await app.CreateClient().GetAsync("/events/bridge-town-hall.ics", Cancel)).Content.ReadAsStringAsync(Cancel);
        (await OutsideCalendar.DatesAsync(written, new DateOnly(2026, 3, 1), new DateOnly(2026, 3, 5))).ShouldHaveSingleItem()[2].ShouldBe("2026-03-04T02:30Z");
    }

    [Theory, EachStore]
    public async Task Somebody_who_replied_to_several_dates_gets_one_mail_with_all_of_them_and_others_hear_nothing(Store store)
    {
        await using var app = new RedressApp(store) { Add = MailApp.LeaveOnlyJobs };
        var dates = await SeriesAsync(app);
        await app.GoingAsync(dates[0], "zoe@people.example");
        await app.GoingAsync(dates[1], "ana@people.example");
        await app.GoingAsync(dates[2], "ana@people.example");
        await app.GoingAsync(dates[3], "ben@people.example");
        using var editor = await app.SignInAsync(Role.Editor);

        await MoveAsync(app, editor, dates[1], "2026-03-04", "18:30", "ThisAndLater");
        await app.MailIsDoneAsync();

        var mails = await app.MailsAsync(2);
        mails.Select(mail => mail.To.ToString()).ShouldBe(["ana@people.example", "ben@people.example"], ignoreOrder: true);
        var ana = mails.Single(mail => mail.To.ToString() is "ana@people.example").TextBody!;
        ana.ShouldContain("Wednesday, March 4, 2026");
        ana.ShouldContain("Wednesday, March 11, 2026");

        using var called = await PressAsync(app, editor, "Cancel", ("Which", $"{dates[1].Id}"), ("Part", "ThisAndLater"), ("Because", "The hall is closed."));
        await app.MailIsDoneAsync();
        var off = (await app.MailsAsync(4)).Where(mail => mail.Subject is "Cancelled: Town hall on the bridge").ToList();
        off.Count.ShouldBe(2);
        off.ShouldAllBe(mail => mail.TextBody!.Contains("The hall is closed."));
        var after = await app.EventAsync();
        after.Status.ShouldBe(EventStatus.Published);
        after.Occurrences.Count(date => date.Status is OccurrenceStatus.Cancelled).ShouldBe(3);
        (await app.WithDbAsync(db => db.Set<NewsItem>().Select(item => item.Label).ToListAsync(Cancel))).ShouldBe(["Moved to another time or place", "Not on every date"], ignoreOrder: true);
    }

    [Theory, EachStore]
    public async Task Calling_off_all_dates_calls_off_the_event_and_so_does_the_last_date_left(Store store)
    {
        await using var app = new RedressApp(store) { Add = MailApp.LeaveOnlyJobs };
        var dates = await SeriesAsync(app);
        using var editor = await app.SignInAsync(Role.Editor);

        using var later = await PressAsync(app, editor, "Cancel", ("Which", $"{dates[1].Id}"), ("Part", "ThisAndLater"));
        (await app.EventAsync()).Status.ShouldBe(EventStatus.Published);
        using var last = await PressAsync(app, editor, "Cancel", ("Which", $"{dates[0].Id}"), ("Part", "ThisDate"), ("Because", "Snow."));

        (await app.EventAsync()).ShouldSatisfyAllConditions(e => e.Status.ShouldBe(EventStatus.Cancelled), e => e.CancelledBecause.ShouldBe("Snow."));
    }

    [Theory, EachStore]
    public async Task What_would_fall_on_another_date_or_into_the_past_is_refused_with_the_choice_kept(Store store)
    {
        await using var app = new RedressApp(store) { Add = MailApp.LeaveOnlyJobs };
        var dates = await SeriesAsync(app);
        using var editor = await app.SignInAsync(Role.Editor);

        using var taken = await PressAsync(app, editor, "Move", Move(dates[1], "2026-03-10", "18:30", "ThisDate"));
        (await taken.Content.ReadAsStringAsync(Cancel)).ShouldContain("Another date of this event begins then.");
        using var past = await PressAsync(app, editor, "Move", Move(dates[3], "2026-02-24", "10:00", "AllDates"));
        var page = await past.Content.ReadAsStringAsync(Cancel);
        page.ShouldContain("would be past then");
        page.ShouldContain("value=\"AllDates\" checked");

        (await LocalsAsync(app)).ShouldBe(["2026-02-24 18:30", "2026-03-03 18:30", "2026-03-10 18:30", "2026-03-17 18:30"]);
    }

    [Theory, EachStore]
    public async Task Dates_that_are_over_stay_as_they_were(Store store)
    {
        await using var app = new RedressApp(store) { Add = MailApp.LeaveOnlyJobs };
        var dates = await SeriesAsync(app);
        app.Clock.AdjustTime(dates[1].EndsAt + TimeSpan.FromHours(1));
        using var editor = await app.SignInAsync(Role.Editor);

        await MoveAsync(app, editor, dates[2], "2026-03-11", "18:30", "AllDates");

        (await LocalsAsync(app)).ShouldBe(["2026-02-24 18:30", "2026-03-03 18:30", "2026-03-11 18:30", "2026-03-18 18:30"]);
    }

    /// <summary>Four Tuesdays, two before clocks are put forward on March 8 and two after.</summary>
    private static async Task<List<Occurrence>> SeriesAsync(RedressApp app)
    {
        app.Clock.AdjustTime(new DateTimeOffset(2026, 2, 23, 12, 0, 0, TimeSpan.Zero));
        await app.SeedAsync(new AnEvent { Local = new DateTime(2026, 2, 24, 18, 30, 0), Repeat = Repeat.Weekly, Times = 4 }.Published());
        return [.. (await app.EventAsync()).Occurrences];
    }

    private static (string, string)[] Move(Occurrence date, string day, string start, string part, string end = "") =>
    [
        ("Which", $"{date.Id}"), ("Part", part), ("Form.Date", day), ("Form.Start", start), ("Form.End", end is "" ? TimeOnly.ParseExact(start, "HH:mm", null).AddMinutes(90).ToString("HH:mm", null) : end),
        ("Form.Venue", "Oak Hall"), ("Form.Street", "1 Oak Road"), ("Form.City", "Oakville"), ("Form.State", "OH"), ("Form.Zip", "43001"),
    ];

    private static async Task MoveAsync(RedressApp app, HttpClient editor, Occurrence date, string day, string start, string part, string end = "")
    {
        using var moved = await PressAsync(app, editor, "Move", Move(date, day, start, part, end));
        moved.Headers.Location?.ToString().ShouldEndWith("?done=moved");
    }

    private static async Task<HttpResponseMessage> PressAsync(RedressApp app, HttpClient editor, string handler, params (string, string)[] fields)
    {
        var page = $"/desk/events/{(await app.EventAsync()).Id}";
        return await editor.PressAsync(page, $"{page}?handler={handler}", fields);
    }

    private static async Task<List<string>> LocalsAsync(RedressApp app) => [.. (await app.EventAsync()).Occurrences.Select(date => date.Local.ToString("yyyy-MM-dd HH:mm", null))];
}
