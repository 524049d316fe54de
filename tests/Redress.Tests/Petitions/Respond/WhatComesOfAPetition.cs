using System.Net;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Accounts;
using Redress.Domain.Petitions;
using Redress.Platform.News;

namespace Redress.Tests.Petitions.Respond;

public sealed class WhatComesOfAPetition
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EachStore]
    public async Task A_milestone_is_reached_once_when_the_count_crosses_it_and_its_followers_are_told(Store store)
    {
        await using var app = new RedressApp(store);
        await app.SeedAsync(WithMilestone(2));
        using var client = app.CreateClient();

        await app.CountInAsync(client, "ana@example.org");
        (await MilestoneAsync(app)).ShouldBeNull();
        await app.CountInAsync(client, "ben@example.org");
        var reached = await MilestoneAsync(app);
        using var withdrawn = await client.PostFormAsync("/signatures/manage?handler=Withdraw", ("token", await app.ManageTokenAsync("ben@example.org")));
        app.Clock.AdjustTime(app.Clock.GetUtcNow().AddHours(1));
        await app.CountInAsync(client, "eva@example.org");

        reached.ShouldNotBeNull();
        (await MilestoneAsync(app)).ShouldBe(reached);
        (await NewsAsync(app)).Count(label => label == "A milestone was reached").ShouldBe(1);
        var page = await app.ReadPageAsync("/petitions/oak-road");
        page.QuerySelector(".timeline .past")!.TextContent.ShouldContain("reached Monday, March 2, 2026");
        page.QuerySelector(".awaits")!.TextContent.ShouldBe("Awaiting a response since Monday, March 2, 2026");
    }

    [Theory, EachStore]
    public async Task A_response_is_recorded_with_its_evidence_shown_and_announced(Store store)
    {
        await using var app = new RedressApp(store);
        var petition = Example.Open();
        petition.Close(Example.Day);
        await app.SeedAsync(petition);
        using var desk = await app.SignInAsync(Role.Editor);
        (await app.ReadPageAsync("/petitions/oak-road")).QuerySelector(".awaits").ShouldNotBeNull();

        using var recorded = await RecordAsync(desk, ("Kind", "Response"), ("On", "2026-03-02"), ("Text", "The council will publish the report."), ("Url", "https://council.example/answer"));

        recorded.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var page = await app.ReadPageAsync("/petitions/oak-road");
        var outcome = page.QuerySelector("section[aria-labelledby=outcomes]")!.TextContent;
        outcome.ShouldContain("Response by the addressee");
        outcome.ShouldContain("The council will publish the report.");
        page.QuerySelector("section[aria-labelledby=outcomes] a")!.GetAttribute("href").ShouldBe("https://council.example/answer");
        page.QuerySelector(".awaits").ShouldBeNull();
        (await NewsAsync(app)).ShouldContain(label => label == "The addressee responded");
        using var client = app.CreateClient();
        (await client.GetStringAsync("/petitions/oak-road.json", Cancel)).ShouldContain("\"kind\":\"response\",\"on\":\"2026-03-02\"");
    }

    [Fact]
    public async Task A_sentence_of_a_story_is_evidence_with_its_words()
    {
        await using var app = new RedressApp();
        var thread = Stories.Example.Thread();
        var story = Stories.Example.Bridge(thread);
        await app.SeedAsync(thread, story, Example.Open(story: story.Id));
        using var desk = await app.SignInAsync(Role.Editor);

        using var recorded = await RecordAsync(desk, ("Kind", "Debate"), ("On", "2026-03-01"), ("Text", "It was debated."), ("Story", "https://desk.example/stories/oak-road-bridge#s2"), ("Sentence", "¶ 2"));

        recorded.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var outcomes = (await app.ReadPageAsync("/petitions/oak-road")).QuerySelector("section[aria-labelledby=outcomes]")!;
        outcomes.QuerySelector("q")!.TextContent.ShouldBe("Inspectors found cracks in two beams.");
        outcomes.QuerySelector(".byline a")!.GetAttribute("href").ShouldBe("/stories/oak-road-bridge");
        (await app.ReadPageAsync("/stories/oak-road-bridge")).QuerySelector(".petition")!.TextContent.ShouldContain("It was debated.");
    }

    [Fact]
    public async Task Without_evidence_nothing_is_recorded_and_nothing_typed_is_lost()
    {
        await using var app = new RedressApp();
        await app.SeedAsync(Example.Open());
        using var desk = await app.SignInAsync(Role.Editor);

        using var refused = await RecordAsync(desk, ("Kind", "Vote"), ("On", "2027-01-01"), ("Text", "Five to two."), ("Url", "council"));
        var page = await refused.ReadAsync();

        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        page.QuerySelectorAll(".error-summary a").Select(link => link.GetAttribute("href")).ShouldBe(["#on", "#url"]);
        page.QuerySelector("#text")!.TextContent.ShouldBe("Five to two.");
        page.QuerySelector("input[value=Vote]")!.HasAttribute("checked").ShouldBeTrue();
        (await app.WithDbAsync(db => db.Set<PetitionOutcome>().CountAsync(Cancel))).ShouldBe(0);
    }

    private static Task<HttpResponseMessage> RecordAsync(HttpClient desk, params (string, string)[] fields) =>
        desk.PressAsync("/desk/petitions/oak-road/outcomes", "/desk/petitions/oak-road/outcomes", fields);

    private static Petition WithMilestone(int signatures)
    {
        var petition = Example.Open();
        petition.Milestones.Clear();
        petition.Milestones.Add(new Milestone { PetitionId = petition.Id, Signatures = signatures, Consequence = "The council is asked to reply." });
        return petition;
    }

    private static Task<DateTimeOffset?> MilestoneAsync(RedressApp app) => app.WithDbAsync(db => db.Set<Milestone>().Select(milestone => milestone.ReachedAt).SingleAsync(Cancel));

    private static Task<List<string?>> NewsAsync(RedressApp app) => app.WithDbAsync(db => db.Set<NewsItem>().Where(news => news.About.Any(subject => subject.Kind == "petition" && subject.Key == "oak-road")).Select(news => news.Label).ToListAsync(Cancel));
}
