using System.Net;
using System.Xml.Linq;

namespace Redress.Tests.Stories.Browse;

public sealed class Browsing : IAsyncDisposable
{
    private readonly RedressApp _app = new();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task An_empty_desk_says_what_to_do()
    {
        var home = await _app.ReadPageAsync("/");

        home.QuerySelector("#empty")!.TextContent.ShouldBe("No story yet");
        home.Body!.TextContent.ShouldContain("./run samples install");
    }

    [Theory, EachStore]
    public async Task The_latest_stories_come_first_and_older_ones_on_further_pages(Store store)
    {
        await using var app = new RedressApp(store);
        await SeedAsync(app, 23);

        var (first, second) = (await app.ReadPageAsync("/"), await app.ReadPageAsync("/?page-number=2"));

        first.QuerySelectorAll(".teaser").Length.ShouldBe(20);
        first.QuerySelector("a[rel=next]")!.GetAttribute("href").ShouldBe("/?page-number=2");
        second.QuerySelectorAll(".teaser").Length.ShouldBe(3);
        second.QuerySelector("a[rel=next]").ShouldBeNull();
    }

    [Fact]
    public async Task A_page_number_out_of_range_is_no_page()
    {
        using var reader = _app.CreateClient();

        foreach (var (number, status) in new[] { ("7", HttpStatusCode.NotFound), ("0", HttpStatusCode.OK), ("x", HttpStatusCode.OK), ("99999999999", HttpStatusCode.OK) })
        {
            using var answer = await reader.GetAsync($"/?page-number={number}", TestContext.Current.CancellationToken);
            answer.StatusCode.ShouldBe(status, number);
        }
    }

    [Theory, EachStore]
    public async Task A_topic_shows_its_background_and_only_its_stories(Store store)
    {
        await using var app = new RedressApp(store);
        var thread = Example.Thread();
        var story = Example.Bridge(thread);
        Example.AddTopic(story, "energy", 1);
        await app.SeedAsync(thread, story, Example.Bridge(thread, "other", "Another story"));

        var topic = await app.ReadPageAsync("/topics/energy");

        topic.QuerySelectorAll(".teaser a").Select(a => a.GetAttribute("href")).ShouldBe(["/stories/oak-road-bridge"]);
        topic.QuerySelectorAll(".background p").ShouldNotBeEmpty();
        (await app.ReadPageAsync("/")).QuerySelector(".counted")!.TextContent.ShouldContain("1 story");
        (await app.ReadPageAsync("/topics")).QuerySelector("a[href='/topics/energy']")!.ParentElement!.TextContent.ShouldContain("1 story");
    }

    [Fact]
    public async Task Feeds_hold_what_their_page_holds()
    {
        var (thread, other) = (Example.Thread(), Example.Thread());
        var story = Example.Bridge(thread, headline: "Bridge & <tunnel> \u0001 closed");
        Example.AddTopic(story, "energy", 1);
        await _app.SeedAsync(thread, other, story, Example.Bare(other));

        (await EntriesAsync("/feed.xml")).Count.ShouldBe(2);
        (await EntriesAsync("/topics/energy/feed.xml")).ShouldHaveSingleItem().ShouldBe("Bridge & <tunnel>  closed");
        (await EntriesAsync("/stories/bare/feed.xml")).ShouldHaveSingleItem().ShouldBe("A headline and nothing else");
    }

    [Fact]
    public async Task The_site_map_names_every_public_page_under_the_sites_own_address()
    {
        await SeedAsync(_app, 1);
        using var reader = _app.CreateClient();

        var map = XDocument.Parse(await reader.GetStringAsync("/sitemap.xml", TestContext.Current.CancellationToken));

        var pages = map.Descendants().Where(e => e.Name.LocalName == "loc").Select(e => e.Value).ToList();
        pages.Intersect(["http://localhost/stories/story-0", "http://localhost/topics/energy"], StringComparer.Ordinal).Count().ShouldBe(2);
        foreach (var page in pages)
        {
            using var answer = await reader.GetAsync(page, TestContext.Current.CancellationToken);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, page);
        }

        (await reader.GetStringAsync("/robots.txt", TestContext.Current.CancellationToken)).ShouldContain("Sitemap: http://localhost/sitemap.xml");
    }

    private async Task<IReadOnlyList<string>> EntriesAsync(string path)
    {
        using var reader = _app.CreateClient();
        using var answer = await reader.GetAsync(path, TestContext.Current.CancellationToken);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/atom+xml");
        var feed = XDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return [.. feed.Descendants("{http://www.w3.org/2005/Atom}entry").Select(entry => entry.Element("{http://www.w3.org/2005/Atom}title")!.Value)];
    }

    private static Task SeedAsync(RedressApp app, int stories)
    {
        var thread = Example.Thread();
        return app.SeedAsync([thread, .. Enumerable.Range(0, stories).Select(i => Example.Bare(thread, $"story-{i}"))]);
    }
}
