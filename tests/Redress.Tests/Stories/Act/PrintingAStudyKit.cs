namespace Redress.Tests.Stories.Act;

public sealed class PrintingAStudyKit
{
    [Fact]
    public async Task The_kit_holds_an_hour_the_brief_with_its_sources_and_questions()
    {
        await using var app = new RedressApp();
        var thread = Example.Thread();
        var story = Example.Bridge(thread);
        Example.AddTopic(story, "foreign-policy", 1);
        await app.SeedAsync(thread, story);

        var kit = await app.ReadPageAsync("/stories/oak-road-bridge/study");

        kit.QuerySelectorAll(".agenda-time").Sum(time => int.Parse(time.TextContent.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(60);
        kit.QuerySelectorAll(".study-source").Length.ShouldBe(5);
        kit.QuerySelectorAll(".questions li").Length.ShouldBe(6);
        kit.QuerySelector(".background")!.TextContent.ShouldContain("Source");
    }
}
