using System.Net;

namespace Redress.Tests.Stories.Search;

public sealed class Searching
{
    [Theory, EachStore]
    public async Task Words_are_found_in_any_order_and_form_and_are_highlighted(Store store)
    {
        await using var app = await WithBridgeAsync(store);

        var page = await app.ReadPageAsync("/search?q=beams+crack");

        page.QuerySelectorAll(".teaser a").Select(a => a.GetAttribute("href")).ShouldBe(["/stories/oak-road-bridge"]);
        page.QuerySelectorAll("mark").Select(mark => mark.TextContent).ShouldBe(["cracks", "beams"]);
    }

    [Theory, EachStore]
    public async Task The_last_word_may_be_unfinished(Store store)
    {
        await using var app = await WithBridgeAsync(store);

        (await app.ReadPageAsync("/search?q=oak+insp")).QuerySelectorAll(".teaser").Length.ShouldBe(1);
    }

    [Theory, EachStore]
    public async Task Stories_that_are_not_public_are_not_found(Store store)
    {
        await using var app = new RedressApp(store);
        var thread = Example.Thread();
        var gone = Example.Bridge(thread);
        gone.Unpublish();
        await app.SeedAsync(thread, gone, Example.New(thread, "arrived", "Bridge", "Bridge.", null, null, false));

        var page = await app.ReadPageAsync("/search?q=bridge");

        page.QuerySelectorAll(".teaser").ShouldBeEmpty();
        page.Body!.TextContent.ShouldContain("No story has that word");
    }

    [Theory, EachStore]
    public async Task A_summary_written_later_is_found_and_a_removed_story_is_not(Store store)
    {
        await using var app = await WithBridgeAsync(store);
        await app.WithDbAsync(async db =>
        {
            db.Stories.Single().Summary = "Zephyr";
            return await db.SaveChangesAsync();
        });
        (await app.ReadPageAsync("/search?q=zephyr")).QuerySelectorAll(".teaser").Length.ShouldBe(1);

        await app.WithDbAsync(async db =>
        {
            db.Remove(db.Stories.Single());
            return await db.SaveChangesAsync();
        });
        (await app.ReadPageAsync("/search?q=zephyr")).QuerySelectorAll(".teaser").ShouldBeEmpty();
    }

    [Theory, EachStore]
    public async Task No_query_can_break_it(Store store)
    {
        await using var app = await WithBridgeAsync(store);
        using var reader = app.CreateClient();

        foreach (var query in new[] { "\"", "'", "bridge*", "a AND OR NOT", "NEAR(", "col:x", "--; DROP TABLE", "{}", "^", "(((", "%", "\\", "日本", "é", "🌉", "\0", "\u0301", new('x', 5000), "bridge:*", "!&|" })
        {
            using var answer = await reader.GetAsync($"/search?q={Uri.EscapeDataString(query)}", TestContext.Current.CancellationToken);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, query);
        }
    }

    private static async Task<RedressApp> WithBridgeAsync(Store store)
    {
        var app = new RedressApp(store);
        var thread = Example.Thread();
        await app.SeedAsync(thread, Example.Bridge(thread));
        return app;
    }
}
