using System.Net;
using System.Text.Json;
using Redress.Domain.Events;
using Redress.Domain.Officials;
using Redress.Events.Times;
using Redress.Tests.Stories;
using UglyToad.PdfPig;

namespace Redress.Tests.Events;

public sealed class ReadingEvents
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EachStore]
    public async Task The_list_has_what_is_to_come_the_soonest_first_and_a_series_once(Store store)
    {
        await using var app = new RedressApp(store);
        await app.SeedAsync(
            new AnEvent { Slug = "later", Title = "Later", Local = new DateTime(2026, 4, 1, 12, 0, 0) }.Published(),
            new AnEvent { Slug = "series", Title = "Series", Local = new DateTime(2026, 3, 9, 12, 0, 0), Repeat = Repeat.Weekly, Times = 4 }.Published(),
            new AnEvent { Slug = "over", Title = "Over", Local = new DateTime(2026, 3, 1, 12, 0, 0) }.Published());

        var page = await app.ReadPageAsync("/events");

        page.QuerySelectorAll(".event h3").Select(title => title.TextContent).ShouldBe(["Series", "Later"]);
        page.QuerySelector(".event")!.TextContent.ShouldContain("and 3 more dates");
    }

    [Theory, EachStore]
    public async Task They_are_found_by_kind_topic_and_whether_they_are_online(Store store)
    {
        await using var app = new RedressApp(store);
        await app.SeedAsync(
            new AnEvent { Slug = "vigil", Title = "Vigil", Kind = EventKind.Vigil }.Published(),
            new AnEvent { Slug = "homes", Title = "Homes", Topics = ["housing"] }.Published(),
            new AnEvent { Slug = "online", Title = "Online", Place = EventPlace.Online, Link = [1] }.Published());

        (await TitlesAsync(app, "/events?kind=vigil")).ShouldBe(["Vigil"]);
        (await TitlesAsync(app, "/events?topic=housing")).ShouldBe(["Homes"]);
        (await TitlesAsync(app, "/events?online=true")).ShouldBe(["Online"]);
    }

    [Theory, EachStore]
    public async Task Near_a_ZIP_code_they_stand_by_distance_and_without_positions_by_state(Store store)
    {
        await using var app = new RedressApp(store);
        await app.SeedAsync(
            new AnEvent { Slug = "here", Title = "Here", Place = new("Hall", null, "Oakville", "OH", "43001") }.Published(),
            new AnEvent { Slug = "near", Title = "Near", Place = new("Hall", null, "Elmville", "OH", "43002"), Local = new DateTime(2026, 3, 9, 12, 0, 0) }.Published(),
            new AnEvent { Slug = "far", Title = "Far", Place = new("Hall", null, "Farville", "IN", "46001") }.Published(),
            new ZipDistrict { Zip = "43001", District = "OH-12" }, new ZipDistrict { Zip = "43002", District = "OH-12" });

        (await TitlesAsync(app, "/events?zip=43002")).ShouldBe(["Near", "Here"], "only the state is known");
        await app.SeedAsync(Position("43001", 40.0), Position("43002", 40.1), Position("46001", 42.0));

        (await TitlesAsync(app, "/events?zip=43001&within=25")).ShouldBe(["Here", "Near"]);
        (await app.ReadPageAsync("/events?zip=43001")).QuerySelectorAll(".event")[1].TextContent.ShouldContain("7 miles away");
        (await TitlesAsync(app, "/events?zip=43001&within=10&kind=vigil")).ShouldBeEmpty();
        (await app.ReadPageAsync("/events?zip=4300")).QuerySelector(".error-summary a")!.GetAttribute("href").ShouldBe("#zip");
    }

    [Theory, EachStore]
    public async Task Positions_come_from_the_gazetteer_of_the_Census(Store store)
    {
        await using var app = new RedressApp(store);
        var file = Path.Combine(app.DataFolder, "gazetteer.txt");
        await File.WriteAllTextAsync(file, "GEOID\tALAND\tAWATER\tALAND_SQMI\tAWATER_SQMI\tINTPTLAT\tINTPTLONG   \n43001\t1\t0\t1\t0\t40.089\t-82.614   \n00601\t1\t0\t1\t0\t18.18\t-66.74\nbroken\n", Cancel);
        await using var scope = Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.CreateAsyncScope(app.Services);
        var import = (Redress.Events.Places.ImportZipPositions)scope.ServiceProvider.GetService(typeof(Redress.Events.Places.ImportZipPositions))!;

        (await import.RunAsync(file, Cancel)).ShouldBe(new Redress.Events.Places.PositionsAnswer.Imported(2));
        (await import.RunAsync(file, Cancel)).ShouldBe(new Redress.Events.Places.PositionsAnswer.Imported(2), "a new import replaces the old one");
        await File.WriteAllTextAsync(file, "<html>", Cancel);
        (await import.RunAsync(file, Cancel)).ShouldBeOfType<Redress.Events.Places.PositionsAnswer.Refused>();
    }

    [Fact]
    public async Task The_page_says_when_in_its_own_zone_where_with_a_plain_link_to_a_map_and_how_accessible_it_is()
    {
        await using var app = new RedressApp();
        await app.SeedAsync(new AnEvent().Published());

        var page = await app.ReadPageAsync("/events/bridge-town-hall");

        var text = string.Join(' ', page.QuerySelector("main")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        text.ShouldContain("New York time (UTC−4)");
        text.ShouldContain("Level entrance on Elm Street.");
        page.QuerySelector("a[href^='https://www.openstreetmap.org/']")!.GetAttribute("href").ShouldBe("https://www.openstreetmap.org/search?query=1%20Oak%20Road%2C%20Oakville%2C%20OH%2043001");
        page.QuerySelectorAll("iframe, script[src*='//']").ShouldBeEmpty();
    }

    [Fact]
    public async Task Open_data_has_everything_but_people_and_the_link_to_join()
    {
        await using var app = new RedressApp();
        await app.SeedAsync(new AnEvent { Link = [1, 2, 3], Capacity = 20 }.Published());
        using var client = app.CreateClient();

        using var data = JsonDocument.Parse(await client.GetStringAsync("/events/bridge-town-hall.json", Cancel));

        data.RootElement.GetProperty("dates")[0].GetProperty("start").GetString().ShouldBe("2026-03-10T18:30:00-04:00");
        data.RootElement.GetProperty("online").GetBoolean().ShouldBeTrue();
        data.RootElement.TryGetProperty("link", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task The_poster_has_its_code_and_its_date_also_in_Arabic()
    {
        await using var app = new RedressApp();
        await app.SeedAsync(new AnEvent { Title = "لقاء حول الجسر" }.Published());
        using var client = app.CreateClient();

        using var pdf = PdfDocument.Open(await client.GetByteArrayAsync("/events/bridge-town-hall/poster.pdf", Cancel));

        pdf.NumberOfPages.ShouldBe(1);
        PdfText.Of(pdf.GetPage(1)).ShouldContain("لقاء حول الجسر");
        (await app.ReadPageAsync("/events/bridge-town-hall/poster")).QuerySelector("img.qr")!.GetAttribute("src").ShouldBe("/share/qr.svg?path=/events/bridge-town-hall");
    }

    [Fact]
    public async Task What_is_not_public_is_not_found_by_any_door()
    {
        await using var app = new RedressApp();
        var rejected = new AnEvent().Published();
        rejected.Reject();
        await app.SeedAsync(rejected);
        using var client = app.CreateClient();

        foreach (var path in new[] { "", ".json", ".ics", "/poster", "/poster.pdf" })
        {
            (await client.GetAsync($"/events/bridge-town-hall{path}", Cancel)).StatusCode.ShouldBe(HttpStatusCode.NotFound, path);
        }

        (await client.GetStringAsync("/events.ics", Cancel)).ShouldNotContain("VEVENT");
    }

    [Fact]
    public async Task The_page_of_a_story_offers_its_events_and_its_file_tells_how_to_host_one()
    {
        await using var app = new RedressApp();
        var thread = Example.Thread();
        var story = Example.Bridge(thread);
        await app.SeedAsync(thread, story, new AnEvent { Story = story.Id }.Published());
        using var client = app.CreateClient();

        (await app.ReadPageAsync("/stories/oak-road-bridge")).QuerySelector("#events a[href='/events/bridge-town-hall']").ShouldNotBeNull();
        (await client.GetStringAsync("/stories/oak-road-bridge/events.ics", Cancel)).ShouldContain("SUMMARY:Town hall on the bridge");
    }

    private static ZipPosition Position(string zip, double latitude) => new() { Zip = zip, Latitude = latitude, Longitude = -82.6 };

    private static async Task<List<string>> TitlesAsync(RedressApp app, string path) => [.. (await app.ReadPageAsync(path)).QuerySelectorAll(".event h3").Select(title => title.TextContent)];
}
