using Redress.Domain.Links;
using Redress.Domain.Organizations;
using Redress.Platform.Links;
using Story = Redress.Tests.Stories.Example;

namespace Redress.Tests.Organizations;

public sealed class PickingForAStory
{
    [Theory, EachStore]
    public async Task Those_that_share_more_topics_come_first_then_the_wider_area_and_none_without_a_sound_link(Store store)
    {
        await using var app = new RedressApp(store);
        var thread = Story.Thread();
        var story = Story.Bridge(thread);
        Story.AddTopic(story, "environment-pollution", 1);
        Story.AddTopic(story, "public-health", 2);
        var broken = CheckedLink.Register(LinkAddress.Key("https://gone.example/"), "https://gone.example/", "Gone", "/", 1, Example.Day);
        broken.Found(new LinkFails(LinkFault.Gone, "Gone."), Example.Day);
        await app.SeedAsync(thread, story, broken,
            Example.Published("local", Example.Facts("Local") with { State = "AL", Zip = "35501" }),
            Example.Published("state", Example.Facts("State") with { State = "AL" }),
            Example.Published("world", Example.Facts("World") with { Country = null }),
            Example.Published("both", Example.Facts("Both", "environment-pollution", "public-health") with { State = "AL", Zip = "35501" }),
            Example.Published("other", Example.Facts("Other", "taxes")),
            Example.Published("gone", Example.Facts("Gone") with { Website = "https://gone.example/", Donate = null }));

        var page = await app.ReadPageAsync("/stories/oak-road-bridge");

        page.QuerySelectorAll("#organizations .org h3 a").Select(link => link.TextContent).ShouldBe(["Both", "World", "State", "Local"]);
        page.QuerySelector("#organizations p.small-print:last-child")!.TextContent.ShouldContain("Redress earns nothing from this, and nobody can pay for a place.");
    }

    [Fact]
    public async Task A_story_nobody_works_on_offers_none()
    {
        await using var app = new RedressApp();
        var thread = Story.Thread();
        await app.SeedAsync(thread, Story.Bridge(thread), Example.Published("river"));

        (await app.ReadPageAsync("/stories/oak-road-bridge")).QuerySelector("#organizations").ShouldBeNull();
    }

    [Fact]
    public void The_lot_is_the_same_for_everybody_on_one_day_and_another_the_next()
    {
        var slugs = Enumerable.Range(0, 50).Select(n => $"organization-{n}").ToList();
        List<string> On(int day) => [.. slugs.OrderBy(slug => OrganizationRank.Of(1, (null, null, null), slug, new DateOnly(2026, 3, day)))];

        On(1).ShouldBe(On(1));
        On(1).ShouldNotBe(On(2));

        // Over a year everybody is first about equally often: 365 days among 5, each 73 ± a third.
        var first = Enumerable.Range(0, 365).Select(day => slugs.Take(5).MinBy(slug => OrganizationRank.Of(1, (null, null, null), slug, new DateOnly(2026, 1, 1).AddDays(day)))!).CountBy(slug => slug, StringComparer.Ordinal).ToList();
        first.Count.ShouldBe(5);
        first.ShouldAllBe(count => count.Value > 48 && count.Value < 98);
    }
}
