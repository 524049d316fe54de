using System.Net;
using Microsoft.EntityFrameworkCore;

namespace Redress.Tests.Stories.Timeline;

public sealed class ReadingATimeline
{
    [Theory, EachStore]
    public async Task Reports_stand_in_order_with_their_promises_and_open_questions(Store store)
    {
        await using var app = new RedressApp(store);
        var thread = Example.Thread();
        var hidden = Example.Bridge(thread, "hidden", "Taken down");
        hidden.Unpublish();
        await app.SeedAsync(thread, Example.Bare(thread), Example.Bridge(thread), hidden);
        await app.UntilAsync(async db => await db.Commitments.AnyAsync() && await db.Unknowns.AnyAsync());

        var page = await app.ReadPageAsync($"/threads/{thread.Id}");

        page.QuerySelectorAll(".over-time h2").Select(headline => headline.TextContent).ShouldBe(["A headline and nothing else", "Oak Road bridge to close in June"], ignoreOrder: true);
        page.QuerySelector(".over-time .line a[href^='/commitments/']")!.TextContent.ShouldBe("Ann Vale will publish the report by May");
        page.QuerySelector(".over-time .line a[href^='/unknowns/']")!.TextContent.ShouldBe("It is not known who will pay.");
        (await app.ReadPageAsync("/stories/oak-road-bridge")).QuerySelector($"a[href='/threads/{thread.Id}']").ShouldNotBeNull();
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("00000000000000000000000000000000")]
    public async Task A_thread_without_published_stories_is_not_there(string id)
    {
        await using var app = new RedressApp();
        using var client = app.CreateClient();

        (await client.GetAsync($"/threads/{id}", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
