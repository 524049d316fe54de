using System.Net;
using System.Text.Json;
using Redress.Domain;
using Redress.Domain.Officials;

namespace Redress.Tests.Officials;

public sealed class ReadingTheDirectory
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Theory, EachStore]
    public async Task Officials_are_found_by_name_whatever_the_marks_on_its_letters(Store store)
    {
        await using var app = await AppAsync(store);

        var page = await app.ReadPageAsync("/officials?q=junior");

        page.QuerySelectorAll(".org a").Select(link => link.TextContent).ShouldBe(["Ben Júnior"]);
        page.QuerySelector(".org a")!.GetAttribute("href").ShouldBe("/officials/S000002-ben-junior");
    }

    [Theory]
    [InlineData("state=AL", "Cal House", "Ben Júnior", "Ann Senior")]
    [InlineData("state=NY")]
    [InlineData("body=United+States+Senate", "Ben Júnior", "Ann Senior")]
    [InlineData("committee=SSFR&q=cal", "Cal House")]
    [InlineData("q=alabama+4", "Cal House")]
    [InlineData("page=99", "Cal House", "Ben Júnior", "Ann Senior")]
    public async Task They_are_found_by_state_body_and_committee(string query, params string[] names)
    {
        await using var app = await AppAsync();

        (await app.ReadPageAsync($"/officials?{query}")).QuerySelectorAll(".org a").Select(link => link.TextContent).ShouldBe(names);
        using var client = app.CreateClient();
        JsonElement.Parse(await client.GetStringAsync($"/officials.json?{query}", Cancel)).GetProperty("officials").EnumerateArray().Select(official => official.GetProperty("name").GetString()).ShouldBe(names);
    }

    [Theory, EachStore]
    public async Task A_page_of_an_official_has_terms_phones_and_committees_and_is_data_too(Store store)
    {
        await using var app = await AppAsync(store);

        var page = await app.ReadPageAsync("/officials/S000001-ann-senior");
        using var client = app.CreateClient();
        var data = JsonElement.Parse(await client.GetStringAsync("/officials/S000001-ann-senior.json", Cancel));

        page.QuerySelector("h1")!.TextContent.ShouldBe("Ann Senior");
        page.QuerySelector("a[href='tel:202-555-0100']").ShouldNotBeNull();
        page.QuerySelector("[aria-labelledby=committees]")!.TextContent.ShouldContain("Chairman");
        page.QuerySelector(".note").ShouldBeNull();
        data.GetProperty("terms")[0].GetProperty("post").GetString().ShouldBe("us-senate:AL");
        data.GetProperty("asOf").GetString().ShouldBe("2026-02-01");
    }

    [Fact]
    public async Task Terms_that_followed_each_other_are_one_time_in_a_post()
    {
        await using var app = await AppAsync();
        var official = ASmallCongress.Holder("L000001", "Lea Long", "us-house:AL-4", 2027);
        official.Memberships.Add(Term(official.Id, 2023, 2025));
        official.Memberships.Add(Term(official.Id, 2021, 2023));
        official.Memberships.Add(Term(official.Id, 2009, 2011));
        await app.SeedAsync(official);

        (await app.ReadPageAsync("/officials/L000001-lea-long")).QuerySelectorAll("[aria-labelledby=terms] .hint").Select(time => time.TextContent).ShouldBe(
            ["January 2021 – January 2027 · 3 terms · Independent", "January 2009 – January 2011 · 1 term · Independent"]);
    }

    [Fact]
    public async Task An_old_address_leads_to_the_one_with_the_name_of_today()
    {
        await using var app = await AppAsync();
        using var client = app.CreateClient(new() { AllowAutoRedirect = false });

        using var answer = await client.GetAsync("/officials/S000001-another-name", Cancel);

        answer.StatusCode.ShouldBe(HttpStatusCode.MovedPermanently);
        answer.Headers.Location!.ToString().ShouldBe("/officials/S000001-ann-senior");
    }

    [Fact]
    public async Task After_the_end_of_a_term_the_page_says_so()
    {
        await using var app = await AppAsync();
        await app.SeedAsync(ASmallCongress.Holder("O000001", "Olga Over", "us-house:AL-7", 2026));

        (await app.ReadPageAsync("/officials/O000001-olga-over")).QuerySelector(".note")!.TextContent.ShouldStartWith("This term ended on");
    }

    [Theory]
    [InlineData("us-house:AL-7", "Vacant.")]
    [InlineData("us-house:AL-4", "Cal House")]
    public async Task A_page_of_a_post_says_who_holds_it_or_that_it_is_vacant(string post, string words)
    {
        await using var app = await AppAsync();

        (await app.ReadPageAsync($"/officials/posts/{post}")).QuerySelector("[aria-labelledby=holders]")!.TextContent.ShouldContain(words);
        using var client = app.CreateClient();
        JsonElement.Parse(await client.GetStringAsync($"/officials/posts/{post}.json", Cancel)).GetProperty("holders").GetArrayLength().ShouldBe(1);
    }

    [Theory]
    [InlineData("/officials/X999999-nobody")]
    [InlineData("/officials/posts/us-house:AL-99")]
    [InlineData("/officials/X999999-nobody.json")]
    public async Task What_is_not_there_is_not_found(string path)
    {
        await using var app = await AppAsync();
        using var client = app.CreateClient();
        using var answer = await client.GetAsync(path, Cancel);

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Before_anything_is_imported_every_page_says_so()
    {
        await using var app = new RedressApp();

        (await app.ReadPageAsync("/officials")).QuerySelector(".note")!.TextContent.ShouldStartWith("No officials are imported yet.");
        (await app.ReadPageAsync("/officials/find?zip=35501")).QuerySelector(".note")!.TextContent.ShouldStartWith("No officials are imported yet.");
    }

    private static async Task<RedressApp> AppAsync(Store store = Store.Sqlite)
    {
        var app = new RedressApp(store);
        await app.SeedCongressAsync();
        return app;
    }

    private static Membership Term(string official, int start, int end) => new()
    {
        Id = new Id<Membership>(Guid.CreateVersion7()),
        OfficialId = official,
        PostId = "us-house:AL-4",
        Start = new DateOnly(start, 1, 3),
        End = new DateOnly(end, 1, 3),
        Party = "Independent",
    };
}
