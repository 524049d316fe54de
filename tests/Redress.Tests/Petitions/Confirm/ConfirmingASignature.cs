using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Redress.Domain.Petitions;
using Redress.Platform.Counting;

namespace Redress.Tests.Petitions.Confirm;

public sealed class ConfirmingASignature
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EachStore]
    public async Task Opening_the_link_changes_nothing_and_the_button_does(Store store)
    {
        await using var app = new RedressApp(store);
        await app.SeedAsync(Example.Open());
        using var client = app.CreateClient();
        using var signed = await client.SignByApiAsync("ana@example.org");
        var token = await app.ConfirmTokenAsync("ana@example.org");

        var page = await app.ReadPageAsync($"/signatures/confirm/{token}");
        using var head = await client.SendAsync(new HttpRequestMessage(HttpMethod.Head, $"/signatures/confirm/{token}"), Cancel);

        page.QuerySelectorAll("main form").ShouldHaveSingleItem().GetAttribute("action").ShouldBe("/signatures/confirm");
        (await app.CountAsync()).ShouldBe(0);
        using var pressed = await client.PostFormAsync("/signatures/confirm", ("token", token));
        (await pressed.ReadAsync()).QuerySelector("h1")!.TextContent.ShouldBe("Your signature is counted");
        (await app.CountAsync()).ShouldBe(1);
    }

    [Theory, EachStore]
    public async Task Pressing_it_often_and_at_once_counts_once(Store store)
    {
        await using var app = new RedressApp(store);
        await app.SeedAsync(Example.Open());
        using var client = app.CreateClient();
        using var signed = await client.SignByApiAsync("ana@example.org");
        var token = await app.ConfirmTokenAsync("ana@example.org");

        foreach (var answer in await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => client.ConfirmByApiAsync(token))))
        {
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
            answer.Dispose();
        }

        (await app.CountAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task The_next_step_takes_the_ZIP_code_along_and_the_day_counts_one()
    {
        await using var app = new RedressApp();
        var thread = Stories.Example.Thread();
        var story = Stories.Example.Bridge(thread);
        await app.SeedAsync(thread, story, Example.Open(story: story.Id));
        using var client = app.CreateClient();
        using var signed = await client.SignByApiAsync("ana@example.org");
        var token = await app.ConfirmTokenAsync("ana@example.org");

        using var once = await client.PostFormAsync("/signatures/confirm", ("token", token));
        using var twice = await client.PostFormAsync("/signatures/confirm", ("token", token));
        var form = (await once.ReadAsync()).QuerySelector(".next form")!;
        using var letter = await client.PostFormAsync(form.GetAttribute("action")!, ("Zip", form.QuerySelector("input[name=Zip]")!.GetAttribute("value")));
        await app.WithDbAsync(async db =>
        {
            await app.Services.GetRequiredService<Counts>().FlushAsync(db, Cancel);
            return true;
        });

        form.GetAttribute("action").ShouldBe("/stories/oak-road-bridge/write");
        (await letter.ReadAsync()).QuerySelectorAll("input[name=Zip]").ShouldContain(input => input.GetAttribute("value") == "10011");
        var counted = await app.WithDbAsync(db => db.Set<DailyCount>().SingleAsync(count => count.What == Counted.Signed, Cancel));
        (counted.StoryId, counted.Count).ShouldBe((story.Id.Value, 1L));
    }

    [Fact]
    public async Task A_name_is_shown_where_its_signer_wants_it_and_nowhere_else()
    {
        await using var app = new RedressApp();
        await app.SeedAsync(Example.Open());
        using var client = app.CreateClient();

        foreach (var (email, name, show) in new[] { ("ana@example.org", "Ana Marín", true), ("ben@example.org", "Ben Ode", false) })
        {
            using var signed = await client.SignByApiAsync(new { name, email, zip = "10011", showName = show });
            using var confirmed = await client.ConfirmByApiAsync(await app.ConfirmTokenAsync(email));
        }

        (await app.ReadPageAsync("/petitions/oak-road")).QuerySelector("section[aria-labelledby=names] p")!.TextContent.ShouldBe("Ana Marín");
    }

    [Fact]
    public async Task Only_our_own_link_confirms()
    {
        await using var app = new RedressApp();
        await app.SeedAsync(Example.Open());
        using var client = app.CreateClient();
        using var signed = await client.SignByApiAsync("ana@example.org");
        var token = await app.ConfirmTokenAsync("ana@example.org");

        foreach (var wrong in new[] { "", "x", new string('A', 43), token[..42] + (token[42] is 'A' ? 'E' : 'A'), await app.ManageTokenAsync("ana@example.org") })
        {
            using var answer = await client.ConfirmByApiAsync(wrong);
            answer.StatusCode.ShouldBe(HttpStatusCode.NotFound, wrong);
            using var page = await client.GetAsync($"/signatures/confirm/{wrong}", Cancel);
            page.StatusCode.ShouldBe(HttpStatusCode.NotFound, wrong);
        }

        (await app.CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task The_page_of_the_link_is_kept_by_nobody_and_tells_no_other_site()
    {
        await using var app = new RedressApp();
        await app.SeedAsync(Example.Open());
        using var client = app.CreateClient();
        using var signed = await client.SignByApiAsync("ana@example.org");

        using var page = await client.GetAsync($"/signatures/confirm/{await app.ConfirmTokenAsync("ana@example.org")}", Cancel);

        page.Headers.CacheControl!.NoStore.ShouldBeTrue();
        page.Headers.GetValues("Referrer-Policy").ShouldBe(["no-referrer"]);
        (await page.ReadAsync()).QuerySelector("meta[name=robots]")!.GetAttribute("content").ShouldBe("noindex");
    }

    [Fact]
    public async Task After_it_counts_a_letter_is_one_step_away_with_the_ZIP_filled_in()
    {
        await using var app = new RedressApp();
        var thread = Stories.Example.Thread();
        var story = Stories.Example.Bridge(thread);
        await app.SeedAsync(thread, story, Example.Open(story: story.Id));
        using var client = app.CreateClient();
        using var signed = await client.SignByApiAsync("ana@example.org");

        using var pressed = await client.PostFormAsync("/signatures/confirm", ("token", await app.ConfirmTokenAsync("ana@example.org")));
        var page = await pressed.ReadAsync();

        page.QuerySelector(".next input[name=Zip]")!.GetAttribute("value").ShouldBe("10011");
        page.QuerySelector(".receipt")!.TextContent.ShouldContain("Ana Marín");
        page.QuerySelector("[data-count]")!.TextContent.ShouldBe("1");
    }

    [Theory, EachStore]
    public async Task The_numbers_are_kept_by_region(Store store)
    {
        await using var app = new RedressApp(store);
        await app.SeedAsync(Example.Open());
        using var client = app.CreateClient();
        await app.CountInAsync(client, "a@example.org", zip: "10011");
        await app.CountInAsync(client, "b@example.org", zip: "10012");
        await app.CountInAsync(client, "c@example.org", zip: "94110");

        (await client.GetStringAsync("/petitions/oak-road/signatures-by-region.json", Cancel)).ShouldBe(
            """{"petition":"oak-road","count":3,"regions":[{"region":"US-NY","name":"New York","count":2},{"region":"US-CA","name":"California","count":1}]}""");
        (await client.GetStringAsync("/petitions/oak-road.json", Cancel)).ShouldContain("\"count\":3,\"goal\":100,");
        var page = await app.ReadPageAsync("/petitions/oak-road");
        page.QuerySelectorAll(".tile-map .t4 text").Select(text => text.TextContent).ShouldBe(["NY"]);
        page.QuerySelectorAll("table tbody tr").Select(row => row.TextContent.Trim()).First().ShouldStartWith("New York");
    }

    [Fact]
    public async Task The_counters_are_the_number_of_rows_that_count()
    {
        await using var app = new RedressApp();
        await app.SeedAsync(Example.Open());
        using var client = app.CreateClient();
        await app.CountInAsync(client, "a@example.org");
        await app.CountInAsync(client, "b@example.org");
        using var withdrawn = await client.PostFormAsync("/signatures/manage?handler=Withdraw", ("token", await app.ManageTokenAsync("a@example.org")));

        (await app.WithDbAsync(db => db.Set<Signature>().CountAsync(signature => signature.State == SignatureState.Confirmed, Cancel))).ShouldBe(1);
        (await app.CountAsync()).ShouldBe(1);
    }
}
