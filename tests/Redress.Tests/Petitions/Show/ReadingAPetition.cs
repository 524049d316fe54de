using System.Net;

namespace Redress.Tests.Petitions.Show;

public sealed class ReadingAPetition
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_action_page_has_the_signing_box_beside_the_story()
    {
        await using var app = new RedressApp();
        var thread = Stories.Example.Thread();
        var story = Stories.Example.Bridge(thread);
        await app.SeedAsync(thread, story, Example.Open(story: story.Id), Example.Open("other", title: "A second one", story: story.Id));

        var page = await app.ReadPageAsync("/stories/oak-road-bridge");

        page.QuerySelector(".story-act .petition h2")!.TextContent.Trim().ShouldBe(Example.Title);
        page.QuerySelector(".petition form")!.GetAttribute("action").ShouldBe("/petitions/oak-road");
        page.QuerySelector(".ways a")!.GetAttribute("href").ShouldBe("#sign");
        page.QuerySelector(".act-bar .button")!.TextContent.ShouldBe("Sign");
        page.QuerySelector(".petition")!.TextContent.ShouldContain("A second one");
    }

    [Fact]
    public async Task A_story_without_a_petition_has_no_box()
    {
        await using var app = new RedressApp();
        var thread = Stories.Example.Thread();
        await app.SeedAsync(thread, Stories.Example.Bridge(thread));

        (await app.ReadPageAsync("/stories/oak-road-bridge")).QuerySelector(".petition").ShouldBeNull();
    }

    [Theory, EachStore]
    public async Task The_list_has_open_petitions_first(Store store)
    {
        await using var app = new RedressApp(store);
        var closed = Example.Open("closed", title: "A closed one");
        closed.Close(app.Clock.GetUtcNow());
        await app.SeedAsync(closed, Example.Open(), Example.Draft("draft", title: "A draft"));

        (await app.ReadPageAsync("/petitions")).QuerySelectorAll(".teaser h2").Select(title => title.TextContent).ShouldBe([Example.Title, "A closed one"]);
    }

    [Fact]
    public async Task A_closed_petition_is_shown_without_a_form_and_a_removed_one_is_gone()
    {
        await using var app = new RedressApp();
        var closed = Example.Open("closed");
        closed.Close(app.Clock.GetUtcNow());
        var removed = Example.Open("removed");
        removed.Remove(app.Clock.GetUtcNow(), "A court forbade it.");
        await app.SeedAsync(closed, removed);
        using var client = app.CreateClient();

        (await app.ReadPageAsync("/petitions/closed")).QuerySelector("form[data-sign]").ShouldBeNull();
        using var gone = await client.GetAsync("/petitions/removed", Cancel);
        gone.StatusCode.ShouldBe(HttpStatusCode.Gone);
        using var goneJson = await client.GetAsync("/petitions/removed.json", Cancel);
        goneJson.StatusCode.ShouldBe(HttpStatusCode.Gone);
    }

    [Fact]
    public async Task Its_data_has_the_text_and_the_hash_that_signatures_commit_to()
    {
        await using var app = new RedressApp();
        var petition = Example.Open();
        await app.SeedAsync(petition);
        using var client = app.CreateClient();

        var data = await client.GetStringAsync("/petitions/oak-road.json", Cancel);

        data.ShouldContain($"\"title\":\"{Example.Title}\"");
        data.ShouldContain($"\"textHash\":\"{Convert.ToHexStringLower(petition.Text.TextHash)}\"");
        petition.Text.Text.ShouldStartWith("To the County Council\n\nKeep the Oak Road bridge open\n\nRepair the bridge");
    }

    [Theory]
    [InlineData(0, 10)]
    [InlineData(10, 25)]
    [InlineData(99, 100)]
    [InlineData(12_408, 25_000)]
    public void Without_a_milestone_ahead_a_round_number_is_the_goal(long count, long goal)
    {
        var petition = Example.Open();
        petition.Milestones.Clear();

        new Redress.Petitions.Show.PetitionPage(petition, [new("US", count)], Example.Day, null).Goal.ShouldBe(goal);
    }
}
