using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Redress.Tests.Organizations;

public sealed class ReadingTheDirectory
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EachStore]
    public async Task It_is_searched_by_topic_place_words_and_what_one_wants_to_do(Store store)
    {
        await using var app = new RedressApp(store);
        await app.SeedAsync(
            Example.Published("world", Example.Facts("World Water") with { Country = null }),
            Example.Published("nation", Example.Facts("National Rivers") with { Donate = null }),
            Example.Published("alabama", Example.Facts("Alabama Streams", "public-health") with { State = "AL", Volunteer = "https://al.example/help" }),
            Example.Published("jasper", Example.Facts("Jasper Creek") with { State = "AL", Zip = "35501" }),
            Example.Published("oregon", Example.Facts("Oregon Falls") with { State = "OR" }),
            Example.Published("canada", Example.Facts("Maple Lakes") with { Country = "CA" }));

        (await NamesAsync(app, "")).ShouldBe(["Alabama Streams", "Jasper Creek", "Maple Lakes", "National Rivers", "Oregon Falls", "World Water"]);
        (await NamesAsync(app, "?zip=35503")).ShouldBe(["Jasper Creek", "Alabama Streams", "National Rivers", "World Water"]);
        (await NamesAsync(app, "?place=OR")).ShouldBe(["Oregon Falls", "National Rivers", "World Water"]);
        (await NamesAsync(app, "?place=country:CA")).ShouldBe(["Maple Lakes", "World Water"]);
        (await NamesAsync(app, "?topic=public-health")).ShouldBe(["Alabama Streams"]);
        (await NamesAsync(app, "?q=CREEK")).ShouldBe(["Jasper Creek"]);
        (await NamesAsync(app, "?offers=volunteer")).ShouldBe(["Alabama Streams"]);
        (await NamesAsync(app, "?offers=donate&q=national")).ShouldBeEmpty();
        var unknown = await app.ReadPageAsync("/organizations?zip=nowhere");
        unknown.QuerySelectorAll(".org h3").Length.ShouldBe(6);
        unknown.QuerySelector(".note")!.TextContent.ShouldContain("“nowhere” is no ZIP code we know");
    }

    [Theory, EachStore]
    public async Task A_page_says_what_is_known_and_what_nobody_has_looked_at(Store store)
    {
        await using var app = new RedressApp(store);
        var verified = Example.Published("verified", Example.Facts() with { RegistrationNumber = "12-345", Register = "Charities of Alabama" });
        verified.Verify("The number is in the register.", "Ana Marín", Example.Day);
        await app.SeedAsync(verified, Example.Published("plain", Example.Facts("Plain")));

        var page = (await app.ReadPageAsync("/organizations/verified")).QuerySelector("main")!.TextContent;
        page.ShouldContain("12-345, Charities of Alabama");
        page.ShouldContain("by Ana Marín: The number is in the register.");
        page.ShouldContain("Redress earns nothing from this");
        var plain = (await app.ReadPageAsync("/organizations/plain")).QuerySelector("main")!.TextContent;
        plain.ShouldContain("No number in a public register was given.");
        plain.ShouldContain("Nobody at this desk has held this entry against other sources yet.");
        plain.ShouldContain("not checked yet");
    }

    [Theory, EachStore]
    public async Task It_is_open_data_that_no_spreadsheet_takes_for_formulas(Store store)
    {
        await using var app = new RedressApp(store);
        await app.SeedAsync(Example.Published("evil", Example.Facts("=HYPERLINK(\"https://evil.example\")")), Example.Published("plain", Example.Facts("Plain")));
        using var client = app.CreateClient();

        using var json = JsonDocument.Parse(await client.GetStringAsync("/organizations.json?q=plain", Cancel));
        var one = json.RootElement.GetProperty("organizations").EnumerateArray().ShouldHaveSingleItem();
        (one.GetProperty("name").GetString(), one.GetProperty("links")[0].GetProperty("kind").GetString(), one.GetProperty("topics")[0].GetString()).ShouldBe(("Plain", "donate", "environment-pollution"));
        (await client.GetStringAsync("/organizations/plain.json", Cancel)).ShouldContain("https://river.example/donate");
        (await client.GetStringAsync("/organizations.csv", Cancel)).Split("\r\n")[1].ShouldStartWith("evil,\"'=HYPERLINK(\"\"https://evil.example\"\")\",");
    }

    [Theory, EachStore]
    public async Task What_is_not_published_is_not_there_and_what_was_merged_leads_to_the_other(Store store)
    {
        await using var app = new RedressApp(store);
        var (kept, merged, down) = (Example.Published("kept"), Example.Published("merged"), Example.Published("down"));
        merged.MergeInto(kept, Example.Day);
        down.TakeDown(Example.Day);
        await app.SeedAsync(kept, merged, down, Redress.Domain.Organizations.Organization.Of("new-one", Example.Facts(), Example.Day));
        using var client = app.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

        (await client.GetAsync("/organizations/new-one", Cancel)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await client.GetAsync("/organizations/down", Cancel)).StatusCode.ShouldBe(HttpStatusCode.Gone);
        (await client.GetAsync("/organizations/merged", Cancel)).Headers.Location!.ToString().ShouldBe("/organizations/kept");
        (await NamesAsync(app, "")).ShouldBe(["Clean River Society"]);
    }

    private static async Task<IEnumerable<string>> NamesAsync(RedressApp app, string query) =>
        (await app.ReadPageAsync($"/organizations{query}")).QuerySelectorAll(".org h3 a").Select(link => link.TextContent);
}
