using System.Net.Http.Json;
using System.Text.Json;
using AngleSharp;

namespace Redress.Tests.Officials;

public sealed class LookingUpOnThePage
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Theory, EachStore]
    public async Task A_ZIP_code_in_one_district_names_everybody_at_once(Store store)
    {
        await using var app = new RedressApp(store);
        await app.SeedCongressAsync();

        var page = await app.ReadPageAsync("/officials/find?zip=35501-1234");

        page.QuerySelectorAll("#officials .org h3").Select(post => post.TextContent.Trim()).ShouldBe(["Senator Ann Senior", "Senator Ben Júnior", "Representative Cal House"]);
        page.QuerySelectorAll("input[type=radio]").ShouldBeEmpty();
    }

    [Fact]
    public async Task Several_districts_name_the_senators_and_ask()
    {
        await using var app = new RedressApp();
        await app.SeedCongressAsync();

        var page = await app.ReadPageAsync("/officials/find?zip=35463");

        page.QuerySelectorAll("#officials .org h3").Length.ShouldBe(2);
        page.QuerySelectorAll("input[name=district]").Select(choice => choice.GetAttribute("value")).ShouldBe(["AL-4", "AL-7"]);
        page.QuerySelectorAll("input[checked]").ShouldBeEmpty();
        page.QuerySelector("#street").ShouldBeNull("street addresses are not looked up unless the operator says so");
        page.QuerySelector("input[type=hidden][name=zip]")!.GetAttribute("value").ShouldBe("35463");
    }

    [Fact]
    public async Task What_the_reader_chose_is_marked()
    {
        await using var app = new RedressApp();
        await app.SeedCongressAsync();

        (await app.ReadPageAsync("/officials/find?zip=35463&district=AL-4")).QuerySelector("#officials .org:last-child .status")!.TextContent.ShouldBe("you chose");
    }

    [Fact]
    public async Task A_vacant_seat_is_said_to_be_vacant()
    {
        await using var app = new RedressApp();
        await app.SeedCongressAsync();

        (await app.ReadPageAsync("/officials/find?zip=35464")).QuerySelector("#officials .org:last-child")!.TextContent.ShouldContain("Nobody holds this seat at the moment.");
    }

    [Fact]
    public async Task What_is_no_ZIP_code_is_said_beside_the_field_and_kept()
    {
        await using var app = new RedressApp();

        var page = await app.ReadPageAsync("/officials/find?zip=9021O");

        page.QuerySelector(".error-summary a")!.GetAttribute("href").ShouldBe("#zip");
        page.QuerySelector("#zip")!.GetAttribute("value").ShouldBe("9021O");
        page.QuerySelector("#zip")!.GetAttribute("aria-invalid").ShouldBe("true");
    }

    [Fact]
    public async Task A_street_address_is_asked_for_by_POST_and_a_missing_one_is_told()
    {
        await using var app = new RedressApp(Store.Sqlite, ("Officials:Geocoder", "http://127.0.0.1:9"));
        await app.SeedCongressAsync();
        using var client = app.CreateClient();

        (await app.ReadPageAsync("/officials/find?zip=35463")).QuerySelector("#street")!.Closest("form")!.GetAttribute("method").ShouldBe("post");
        using var answer = await client.PostAsync("/officials/find", new FormUrlEncodedContent([new("zip", "35463"), new("state", "AL")]), Cancel);
        var html = await answer.Content.ReadAsStringAsync(Cancel);
        var page = await BrowsingContext.New().OpenAsync(response => response.Content(html), Cancel);
        page.QuerySelector(".error-summary a")!.GetAttribute("href").ShouldBe("#street");
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    [Theory]
    [InlineData("zip=35501")]
    [InlineData("zip=35463")]
    [InlineData("zip=35463&district=AL-4")]
    [InlineData("zip=09001")]
    [InlineData("zip=bad")]
    public async Task The_command_gives_the_same_answer_as_the_page_for_programs(string query)
    {
        await using var app = new RedressApp();
        await app.SeedCongressAsync();
        using var client = app.CreateClient();
        var asked = query.Split('&').Select(part => part.Split('=')).ToDictionary(part => part[0], part => part[1], StringComparer.Ordinal);
        asked["asOf"] = "2026-06-15";
        var line = JsonSerializer.Serialize(asked);

        var byPage = await client.GetStringAsync($"/officials/find.json?{query}&asOf=2026-06-15", Cancel);
        using var posted = await client.PostAsJsonAsync("/officials/find.json", asked, Cancel);
        var byCommand = await CommandRun.OfAsync(["officials", "find", "--jsonl"], line, ("ConnectionStrings:Redress", $"Data Source={Path.Combine(app.DataFolder, "redress.db")}"));

        byCommand.Out.Trim().Replace("{\"id\":null,", "{", StringComparison.Ordinal).ShouldBe(byPage);
        (await posted.Content.ReadAsStringAsync(Cancel)).ShouldBe(byPage);
    }
}
