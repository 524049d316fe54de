using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Redress.Domain.Accounts;
using Redress.Domain.Events;
using Redress.Events.Import;

namespace Redress.Tests.Events;

public sealed class ImportingCalendars
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EachStore]
    public async Task A_calendar_is_tried_then_followed_and_its_changes_and_cancellations_are_taken_over(Store store)
    {
        var calendar = Calendar(Event("a", "City council meeting", "20260310T180000"), Event("b", "Vigil at the bridge", "20260311T180000"), Event("c", "Picnic", "20260312T180000"));
        await using var site = await LoopbackSite.StartAsync(app => Microsoft.AspNetCore.Builder.EndpointRouteBuilderExtensions.MapGet(app, "/town.ics", () => Microsoft.AspNetCore.Http.Results.Text(calendar, "text/calendar")));
        await using var app = new RedressApp(store, ("Outbound:Allow:0", site.Host));
        using var editor = await app.SignInAsync(Role.Editor);

        using var tried = await editor.PressAsync("/desk/events/feeds", "/desk/events/feeds?handler=Test", ("Address", $"{site.Url}/town.ics"));
        (await tried.Content.ReadAsStringAsync(Cancel)).ShouldContain("Vigil at the bridge");
        (await app.WithDbAsync(db => db.Set<Event>().CountAsync(Cancel))).ShouldBe(0, "trying brings nothing in");
        using var followed = await editor.PressAsync("/desk/events/feeds", "/desk/events/feeds?handler=Follow", ("Address", $"{site.Url}/town.ics"), ("Name", "Oakville"), ("Topic", "housing"));
        (await StatusAsync(app)).ShouldBe(["City council meeting Published", "Picnic Published", "Vigil at the bridge Published"]);
        (await app.ReadPageAsync("/events?kind=meeting")).QuerySelector(".event")!.TextContent.ShouldContain("from Oakville");

        calendar = Calendar(Event("a", "City council meeting", "20260317T190000"), Event("b", "Vigil at the bridge", "20260311T180000", "STATUS:CANCELLED"));
        await PollAsync(app);

        (await StatusAsync(app)).ShouldBe(["City council meeting Published", "Picnic Rejected", "Vigil at the bridge Cancelled"]);
        var moved = await app.WithDbAsync(db => db.Set<Event>().Include(e => e.Occurrences).SingleAsync(e => e.Uid == "a", Cancel));
        moved.Occurrences.Single().StartsAt.ShouldBe(new DateTimeOffset(2026, 3, 17, 19, 0, 0, TimeSpan.FromHours(-4)));
        using var client = app.CreateClient();
        (await client.GetStringAsync("/events.ics", Cancel)).ShouldContain("STATUS:CANCELLED");

        calendar = Calendar(Event("a", "City council meeting", "20260317T190000"), Event("b", "Vigil at the bridge", "20260311T180000"), Event("c", "Picnic", "20260312T180000"));
        await PollAsync(app);
        (await StatusAsync(app)).ShouldBe(["City council meeting Published", "Picnic Published", "Vigil at the bridge Published"]);
    }

    [Theory, EachStore]
    public async Task The_same_event_of_two_calendars_is_shown_once(Store store)
    {
        await using var app = new RedressApp(store);
        await TakeAsync(app, "https://one.example/", Calendar(Event("a", "Town hall: the bridge on Oak Road", "20260310T180000", "LOCATION:Oak Hall\\, 1 Oak Road")));

        (await TakeAsync(app, "https://two.example/", Calendar(Event("a", "Something else", "20260401T180000")))).ShouldBe(new TakenEvents(0, 0, 0, 1), "the same UID");
        (await TakeAsync(app, "https://three.example/", Calendar(Event("x", "Town Hall on the Oak Road Bridge", "20260310T180000", "LOCATION:Oak Hall, 1 Oak Road")))).Duplicates.ShouldBe(1, "same time, same place, like title");
        (await TakeAsync(app, "https://four.example/", Calendar(Event("y", "Yoga in the park", "20260310T180000", "LOCATION:Elm Park")))).Added.ShouldBe(1);
    }

    [Fact]
    public void What_calendars_write_in_their_own_ways_is_read()
    {
        var read = Read(
            Event("windows", "Windows zone", "20260310T180000", zone: "Eastern Standard Time"),
            Event("path", "Path", "20260310T180000", zone: "/mozilla.org/20050126_1/America/New_York"),
            "BEGIN:VEVENT\r\nUID:utc\r\nSUMMARY:In UTC\r\nDTSTART:20260310T220000Z\r\nDURATION:PT1H30M\r\nEND:VEVENT\r\n",
            "BEGIN:VEVENT\r\nUID:floating\r\nSUMMARY:Floating\r\nDTSTART:20260310T180000\r\nDTEND:20260310T190000\r\nEND:VEVENT\r\n",
            "BEGIN:VEVENT\r\nUID:day\r\nSUMMARY:All day\r\nDTSTART;VALUE=DATE:20260310\r\nEND:VEVENT\r\n",
            "BEGIN:VEVENT\r\nUID:folded\r\nSUMMARY:A title that is fol\r\n ded\\, as long ones are\r\nDTSTART:20260310T220000Z\r\nDESCRIPTION:<p>Bring <b>one</b> question.</p>\r\nURL:javascript:alert(1)\r\nEND:VEVENT\r\n");

        read.Broken.ShouldBe(0);
        foreach (var uid in new[] { "windows", "path", "utc", "floating", "folded" })
        {
            read.Events.Single(e => e.Uid == uid).Dates[0].StartsAt.ShouldBe(new DateTimeOffset(2026, 3, 10, 22, 0, 0, TimeSpan.Zero), uid);
        }

        read.Events.Single(e => e.Uid == "day").Time.Local.ShouldBe(new DateTime(2026, 3, 10));
        var folded = read.Events.Single(e => e.Uid == "folded");
        (folded.Wording.Title, folded.Wording.Text, folded.Url).ShouldBe(("A title that is folded, as long ones are", "Bring one question.", null));
    }

    [Fact]
    public async Task A_series_of_another_calendar_has_the_dates_another_implementation_gives_it()
    {
        const string series = "BEGIN:VEVENT\r\nUID:s\r\nSUMMARY:Series\r\nDTSTART;TZID=America/New_York:20260203T183000\r\nDTEND;TZID=America/New_York:20260203T193000\r\nSEQUENCE:0\r\nSTATUS:CONFIRMED\r\n"
            + "RRULE:FREQ=MONTHLY;BYDAY=1TU,3TU;UNTIL=20261231T045959Z\r\nEXDATE;TZID=America/New_York:20260317T183000\r\nEND:VEVENT\r\n"
            + "BEGIN:VEVENT\r\nUID:s\r\nRECURRENCE-ID;TZID=America/New_York:20260407T183000\r\nSUMMARY:Series\r\nDTSTART;TZID=America/New_York:20260408T200000\r\nDTEND;TZID=America/New_York:20260408T210000\r\nSEQUENCE:1\r\nSTATUS:CONFIRMED\r\nEND:VEVENT\r\n";

        var mine = Read(series).Events.Single().Dates.Select(date => date.StartsAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm'Z'", CultureInfo.InvariantCulture)).ToList();

        mine.Count.ShouldBe(19);
        (await OutsideCalendar.DatesAsync(Calendar(series), new DateOnly(2026, 3, 2), new DateOnly(2027, 3, 2))).Select(date => date[1]).ShouldBe(mine);
    }

    [Theory]
    [InlineData("FREQ=SECONDLY")]
    [InlineData("FREQ=DAILY;BYSECOND=1,2,3;BYMINUTE=1,2,3")]
    [InlineData("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31")]
    [InlineData("FREQ=DAILY;COUNT=2147483647")]
    [InlineData("FREQ=DAILY;INTERVAL=2147483647")]
    [InlineData("FREQ=DAILY;INTERVAL=0")]
    [InlineData("FREQ=WEEKLY;COUNT=-5")]
    [InlineData("FREQ=YEARLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYMONTHDAY=1,2,3,4,5,6,7,8,9;BYSETPOS=366")]
    [InlineData("FREQ=YEARLY;BYWEEKNO=99")]
    [InlineData("FREQ=NEVER")]
    [InlineData("")]
    public void A_rule_that_asks_for_too_much_costs_no_more_than_its_dates(string rule)
    {
        var read = Read(Event("bomb", "Bomb", "20260310T180000", $"RRULE:{rule}"), Event("good", "Good", "20260310T180000"));

        read.Events.ShouldContain(e => e.Uid == "good");
        read.Events.ShouldAllBe(e => e.Dates.Count <= 60);
    }

    [Fact]
    public void Whatever_is_thrown_at_it_is_refused_or_read_in_part_and_never_fails()
    {
        var deep = new StringBuilder();
        for (var n = 0; n < 50_000; n++)
        {
            deep.Append("BEGIN:VALARM\r\n");
        }

        foreach (var hostile in new[]
        {
            "", "hello", "<html></html>", "BEGIN:VCALENDAR", "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n", Calendar($"BEGIN:VEVENT\r\nUID:d\r\n{deep}"),
            Calendar("BEGIN:VEVENT\r\nDTSTART:99999999T999999Z\r\nSUMMARY:x\r\nEND:VEVENT\r\n"), Calendar("BEGIN:VEVENT\r\nSUMMARY:no start\r\nEND:VEVENT\r\n"),
            Calendar($"BEGIN:VEVENT\r\nUID:l\r\nDTSTART:20260310T180000Z\r\nSUMMARY:{new string('x', 3_000_000)}\r\nEND:VEVENT\r\n"),
            Calendar("BEGIN:VEVENT\r\nUID:r\r\nDTSTART:00010101T000000Z\r\nRRULE:FREQ=DAILY\r\nSUMMARY:x\r\nEND:VEVENT\r\n"),
            Calendar(string.Concat(Enumerable.Range(0, 5000).Select(n => Event($"{n}", "Many", "20260310T180000")))),
            Calendar("BEGIN:VEVENT\r\nUID:z\r\nDTSTART;TZID=Nowhere/Atlantis:20260310T180000\r\nSUMMARY:x\r\nEND:VEVENT\r\n"),
        })
        {
            (ReadCalendar.Of(Encoding.UTF8.GetBytes(hostile), "UTC", "x", Now)?.Events.Count ?? 0).ShouldBeLessThanOrEqualTo(CalendarLines.MostEvents);
        }
    }

    [Fact]
    public void Our_own_files_come_back_as_they_were()
    {
        var series = new AnEvent { Repeat = Redress.Events.Times.Repeat.Weekly, Times = 5 }.Published();

        var read = Whole(Redress.Events.Ics.EventCalendar.Write([series], "Events", path => $"https://desk.example{path}", AnEvent.Day)).Events.Single();

        read.Dates.Select(date => date.StartsAt).ShouldBe(series.Occurrences.Select(date => date.StartsAt));
        (read.Wording.Title, read.Place.Line, read.Place.Zip).ShouldBe((series.Title, series.Place.Line, "43001"));
    }

    [Fact]
    public async Task From_the_command_line_a_file_is_read_once_and_what_is_no_calendar_is_refused()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("redress-ics-").FullName, "town.ics");
        await File.WriteAllTextAsync(file, Calendar("BEGIN:VEVENT\r\nUID:a\r\nSUMMARY:Council\r\nDTSTART:20991010T220000Z\r\nRRULE:FREQ=WEEKLY\r\nEND:VEVENT\r\n", Event("b", "Next week", TimeProvider.System.GetUtcNow().AddDays(7).ToString("yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture))), Cancel);

        (await CommandRun.OfAsync("events", "import", file)).Out.ShouldStartWith("1 added, 0 changed, 0 gone, 0 here already");
        await File.WriteAllTextAsync(file, "hello", Cancel);
        var refused = await CommandRun.OfAsync("events", "import", file);
        (refused.ExitCode, refused.Error).ShouldBe((1, $"{file}: This is not a calendar: an iCalendar file begins with BEGIN:VCALENDAR.{Environment.NewLine}"));
    }

    private static string Event(string uid, string title, string start, string more = "", string zone = "America/New_York") =>
        $"BEGIN:VEVENT\r\nUID:{uid}\r\nSUMMARY:{title}\r\nDTSTART;TZID={zone}:{start}\r\nDURATION:PT1H\r\n{(more is "" ? "" : $"{more}\r\n")}END:VEVENT\r\n";

    private static string Calendar(params string[] events) => $"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Town//EN\r\nX-WR-TIMEZONE:America/New_York\r\n{string.Concat(events)}END:VCALENDAR\r\n";

    private static CalendarRead Read(params string[] events) => Whole(Calendar(events));

    private static CalendarRead Whole(string calendar) => ReadCalendar.Of(Encoding.UTF8.GetBytes(calendar), "UTC", "town.example", Now)!;

    private static async Task<TakenEvents> TakeAsync(RedressApp app, string url, string calendar)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var follow = scope.ServiceProvider.GetRequiredService<FollowCalendar>();
        return (await follow.FollowAsync(url, "A calendar", null, follow.Read(Encoding.UTF8.GetBytes(calendar), "x")!, default, new System.Security.Claims.ClaimsPrincipal(), Cancel))!;
    }

    private static async Task PollAsync(RedressApp app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var feed = await app.WithDbAsync(db => db.Set<CalendarFeed>().Select(f => f.Id).SingleAsync(Cancel));
        (await scope.ServiceProvider.GetRequiredService<FollowCalendar>().PollAsync(feed, Cancel)).ShouldNotBeNull();
    }

    private static Task<List<string>> StatusAsync(RedressApp app) =>
        app.WithDbAsync(async db => (await db.Set<Event>().AsNoTracking().OrderBy(e => e.Title).ToListAsync(Cancel)).ConvertAll(e => $"{e.Title} {e.Status}"));
}
