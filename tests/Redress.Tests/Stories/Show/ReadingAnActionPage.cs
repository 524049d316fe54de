using System.Net;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using Redress.Domain.Stories;

namespace Redress.Tests.Stories.Show;

public sealed class ReadingAnActionPage : IAsyncDisposable
{
    private readonly RedressApp _app = new();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Theory, EachStore]
    public async Task Every_line_stands_under_its_kind_with_the_sentence_it_rests_on(Store store)
    {
        await using var app = new RedressApp(store);
        var thread = Example.Thread();
        await app.SeedAsync(thread, Example.Bridge(thread));

        var page = await app.ReadPageAsync("/stories/oak-road-bridge");

        page.QuerySelectorAll("details.source").Length.ShouldBe(5);
        Section(page, "happened").ShouldBe(["The county will close the Oak Road bridge in June.", "Inspectors found cracks in two beams."]);
        Section(page, "promised").ShouldBe(["Ann Vale will publish the report by May"]);
        Section(page, "unknown").ShouldBe(["It is not known who will pay."]);
        page.QuerySelector(".speaker h3")!.TextContent.ShouldContain("Ann Vale");
        page.QuerySelector(".speaker h3 span")!.TextContent.ShouldBe("Commissioner");
        page.QuerySelector(".said-line q")!.TextContent.ShouldBe("Safety comes first,");
        page.QuerySelector(".said-line blockquote")!.TextContent.ShouldContain("said Commissioner Ann Vale.");
    }

    [Fact]
    public async Task The_byline_shows_the_publishers_own_clock()
    {
        await SeedBridgeAsync();

        var time = (await _app.ReadPageAsync("/stories/oak-road-bridge")).QuerySelector(".byline time")!;

        time.TextContent.ShouldBe("March 1, 2026, 9:05 a.m. (UTC−5)");
        time.GetAttribute("datetime").ShouldBe("2026-03-01T09:05:00-05:00");
    }

    [Fact]
    public async Task A_cited_sentence_leads_to_its_place_in_the_original()
    {
        await SeedBridgeAsync();

        (await _app.ReadPageAsync("/stories/oak-road-bridge")).QuerySelector(".line cite a")!.GetAttribute("href")
            .ShouldBe("https://news.example/oak-road#:~:text=The%20county%20will%20close%20the%20Oak%20Road%20bridge");
    }

    [Fact]
    public async Task Sentences_nothing_rests_on_are_not_republished()
    {
        await SeedBridgeAsync();

        (await _app.ReadPageAsync("/stories/oak-road-bridge")).Body!.TextContent.ShouldNotContain("expect fewer visitors");
        (await _app.CreateClient().GetStringAsync("/stories/oak-road-bridge.json", TestContext.Current.CancellationToken)).ShouldNotContain("expect fewer visitors");
    }

    [Fact]
    public async Task Only_very_words_stand_in_quotation_marks()
    {
        var thread = Example.Thread();
        var story = Example.Bridge(thread);
        Example.AddLine(story, BriefLineKind.Said, "she will publish the report by May", 4, "Ann Vale");
        await _app.SeedAsync(thread, story);

        var page = await _app.ReadPageAsync("/stories/oak-road-bridge");

        page.QuerySelectorAll(".said-line q").Select(quote => quote.TextContent).ShouldBe(["Safety comes first,"]);
        page.QuerySelector(".said-line .reported")!.TextContent.ShouldBe("she will publish the report by May");
    }

    [Fact]
    public async Task Opinion_stands_apart_with_author_and_viewpoint()
    {
        var thread = Example.Thread();
        var story = Example.Bridge(thread);
        Example.AddCommentary(story);
        await _app.SeedAsync(thread, story);

        var opinion = (await _app.ReadPageAsync("/stories/oak-road-bridge")).QuerySelector(".opinion")!;

        opinion.TextContent.ShouldContain("Kim Doe");
        opinion.TextContent.ShouldContain("For open budgets");
        opinion.QuerySelector("details")!.TextContent.ShouldContain("Third.");
        opinion.Closest("article").ShouldBeNull();
    }

    [Theory, EachStore]
    public async Task Opinion_stands_apart_in_the_open_data_too(Store store)
    {
        await using var app = new RedressApp(store);
        var thread = Example.Thread();
        var story = Example.Bridge(thread);
        Example.AddCommentary(story);
        var opinion = story.Commentaries.Single();
        (opinion.Explainer, opinion.Cites) = ("It argues for a price nobody reported.", [1, 6]);
        var draft = Commentary.Begin(story.Id, CommentaryOrigin.Invited, CommentaryStatus.Draft, Example.Day);
        draft.Text = "Not for readers yet.";
        story.Commentaries.Add(draft);
        await app.SeedAsync(thread, story);

        var json = JsonNode.Parse(await app.CreateClient().GetStringAsync("/stories/oak-road-bridge.json", TestContext.Current.CancellationToken))!;

        json["opinions"]!.AsArray().ShouldHaveSingleItem()!.ToJsonString().ShouldBe(
            """{"label":"opinion","title":"Open the books","author":"Kim Doe","from":"desk","viewpoint":"For open budgets","explainer":"It argues for a price nobody reported.","language":null,"text":"First.\n\nSecond.\n\nThird.","cites":[1,6]}""");
        json["sentences"]!.AsArray().Select(sentence => (int)sentence!["n"]!).ShouldBe([1, 2, 3, 4, 5, 6]);
        json["lines"]!.ToJsonString().ShouldNotContain("Second.");
    }

    [Fact]
    public async Task A_topic_comes_with_evidence_background_and_its_source()
    {
        var thread = Example.Thread();
        var story = Example.Bridge(thread);
        Example.AddTopic(story, "foreign-policy", 1, 2);
        Example.AddTopic(story, "a-pack-that-is-gone", 1);
        await _app.SeedAsync(thread, story);

        var page = await _app.ReadPageAsync("/stories/oak-road-bridge");

        page.QuerySelectorAll(".topics a").Select(link => link.GetAttribute("href")).ShouldBe(["/topics/foreign-policy"]);
        page.QuerySelector(".why-evidence")!.TextContent.ShouldContain("¶ 1 The county will close");
        page.QuerySelector(".background a")!.GetAttribute("href")!.ShouldStartWith("https://");
    }

    [Fact]
    public async Task A_story_without_any_line_says_so_and_still_offers_ways_to_act()
    {
        var thread = Example.Thread();
        await _app.SeedAsync(thread, Example.Bare(thread));

        var page = await _app.ReadPageAsync("/stories/bare");

        page.QuerySelector(".basis")!.TextContent.ShouldContain("There is no brief yet");
        page.QuerySelectorAll(".brief-part, .background, .opinion").ShouldBeEmpty();
        page.QuerySelectorAll(".ways a").Select(way => way.GetAttribute("href")).ShouldBe(["#write", "#start", "#study", "#share", "#events", "#follow"]);
    }

    [Fact]
    public async Task Every_way_to_act_leads_somewhere()
    {
        await SeedBridgeAsync();

        var page = await _app.ReadPageAsync("/stories/oak-road-bridge");

        foreach (var link in page.QuerySelectorAll("main a[href^='#']").Select(a => a.GetAttribute("href")!))
        {
            page.QuerySelector(link).ShouldNotBeNull($"{link} leads nowhere");
        }

        foreach (var path in page.QuerySelectorAll("a[href^='/']").Select(a => a.GetAttribute("href")!).Distinct(StringComparer.Ordinal))
        {
            using var answer = await _app.CreateClient().GetAsync(path, TestContext.Current.CancellationToken);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, path);
        }
    }

    [Fact]
    public async Task Stories_of_the_same_event_find_each_other()
    {
        var thread = Example.Thread();
        await _app.SeedAsync(thread, Example.Bridge(thread), Example.Bridge(thread, "second-report", "Bridge closing divides the county"));

        var page = await _app.ReadPageAsync("/stories/oak-road-bridge");

        page.QuerySelector(".basis")!.TextContent.ShouldContain("2 reports on this event");
        page.QuerySelector(".teaser a")!.GetAttribute("href").ShouldBe("/stories/second-report");
    }

    [Fact]
    public async Task A_story_written_from_right_to_left_is_shown_so()
    {
        var thread = Example.Thread();
        await _app.SeedAsync(thread, Example.Bridge(thread, "arabic", "إغلاق الجسر في يونيو", language: "ar"));

        var article = (await _app.ReadPageAsync("/stories/arabic")).QuerySelector("article")!;

        (article.GetAttribute("lang"), article.GetAttribute("dir")).ShouldBe(("ar", "rtl"));
    }

    [Fact]
    public async Task Markup_in_a_report_stays_text()
    {
        const string Hostile = "</script><script>alert(1)</script><img src=x onerror=alert(2)>";
        var thread = Example.Thread();
        await _app.SeedAsync(thread, Example.Bridge(thread, headline: Hostile));

        foreach (var path in new[] { "/stories/oak-road-bridge", "/stories/oak-road-bridge/study", "/", "/search?q=alert" })
        {
            var page = await _app.ReadPageAsync(path);
            page.QuerySelectorAll("script:not([src]):not([type='application/ld+json']), img").ShouldBeEmpty(path);
            page.Body!.TextContent.ShouldContain(Hostile, customMessage: path);
        }
    }

    [Fact]
    public async Task A_page_taken_down_is_gone_and_one_never_published_is_unknown()
    {
        var thread = Example.Thread();
        var gone = Example.Bridge(thread, "gone");
        gone.Unpublish();
        await _app.SeedAsync(thread, gone, Example.New(thread, "arrived", "Not looked at yet", "Text.", null, null, false));
        using var reader = _app.CreateClient();

        foreach (var (path, status, words) in new[] { ("/stories/gone", HttpStatusCode.Gone, "taken down"), ("/stories/arrived", HttpStatusCode.NotFound, "no page here"), ("/stories/gone.json", HttpStatusCode.Gone, "taken down") })
        {
            using var answer = await reader.GetAsync(path, TestContext.Current.CancellationToken);
            answer.StatusCode.ShouldBe(status, path);
            (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain(words, customMessage: path);
        }
    }

    private async Task SeedBridgeAsync()
    {
        var thread = Example.Thread();
        await _app.SeedAsync(thread, Example.Bridge(thread));
    }

    private static string[] Section(IDocument page, string id) =>
        [.. page.QuerySelectorAll($"section[aria-labelledby='{id}'] .line").Select(line =>
        {
            line.QuerySelector("details")!.Remove();
            line.QuerySelector(".status")?.Remove();
            return line.TextContent.Trim();
        })];
}
