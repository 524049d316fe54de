using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Redress.Newsroom.Sources;
using Redress.Platform.Jobs;

namespace Redress.Tests.Newsroom.Sources;

public sealed class FollowingASource
{
    private const string Text = "The council of Lindenau met on Monday evening in the old town hall to hear what the engineers had found. It will vote on the repair next week, the chair said after the meeting, when all the figures are on the table.";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EachStore]
    public async Task A_page_leads_to_its_feed_whose_new_stories_are_taken_in_once(Store store)
    {
        var asked = 0;
        await using var site = await LoopbackSite.StartAsync(app =>
        {
            app.MapGet("/", () => Results.Text("<!doctype html><head><link rel=alternate type=application/rss+xml href=/feed.xml></head>", "text/html"));
            app.MapGet("/feed.xml", (HttpRequest request, HttpResponse response) =>
            {
                asked++;
                response.Headers.ETag = "\"1\"";
                return request.Headers.IfNoneMatch == "\"1\"" ? Results.StatusCode(304) : Results.Text(
                    $"<rss><channel><title>Herald</title><item><title>Council meets</title><link>/1</link></item><item><title>Bridge closed</title><link>/gone</link><description>{Text} The bridge is closed.</description></item></channel></rss>", "application/rss+xml");
            });
            app.MapGet("/1", () => Results.Text($"<!doctype html><html lang=en><head><title>Council meets</title></head><body><article><h1>Council meets</h1><p>{Text}</p></article>", "text/html"));
        });
        await using var app = new RedressApp(store, ("Outbound:Allow:0", site.Host));

        (await UseAsync(app, (FollowSource follow) => follow.RunAsync(site.Url, Cancel))).ShouldBeOfType<SourceFollowed>().Source.Title.ShouldBe("Herald");
        (await UseAsync(app, (FollowSource follow) => follow.RunAsync($"{site.Url}/feed.xml", Cancel))).ShouldBeOfType<SourceThere>();
        var source = await app.WithDbAsync(db => db.Sources.Select(s => s.Id).SingleAsync(Cancel));
        (await UseAsync(app, (PollSource poll) => poll.RunAsync(source, Cancel))).ShouldBe(2);
        (await UseAsync(app, (PollSource poll) => poll.RunAsync(source, Cancel))).ShouldBe(0);

        await UntilAsync(() => app.WithDbAsync(async db => !await db.Set<JobRow>().AnyAsync(Cancel)));
        var stories = await app.WithDbAsync(db => db.Stories.Include(story => story.Sentences).OrderBy(story => story.Headline).ToListAsync(Cancel));
        stories.Select(story => story.Headline).ShouldBe(["Bridge closed", "Council meets"]);
        stories.ShouldAllBe(story => story.SourceId == source && story.Sentences.Count >= 2);
        asked.ShouldBe(4);
    }

    [Fact]
    public async Task A_source_that_fails_says_why_and_is_asked_ever_less_often()
    {
        var isBroken = false;
        await using var site = await LoopbackSite.StartAsync(app => app.MapGet("/feed.xml", (HttpResponse response) =>
        {
            response.Headers.RetryAfter = "86400";
            return isBroken ? Results.StatusCode(503) : Results.Text("<rss><channel><title>Herald</title></channel></rss>");
        }));
        await using var app = new RedressApp(settings: ("Outbound:Allow:0", site.Host));
        await UseAsync(app, (FollowSource follow) => follow.RunAsync($"{site.Url}/feed.xml", Cancel));
        var id = await app.WithDbAsync(db => db.Sources.Select(s => s.Id).SingleAsync(Cancel));
        isBroken = true;

        (await UseAsync(app, (PollSource poll) => poll.RunAsync(id, Cancel))).ShouldBeNull();

        var source = await app.WithDbAsync(db => db.Sources.SingleAsync(Cancel));
        source.LastError.ShouldBe("The site has a fault of its own at the moment (HTTP 503).");
        source.NextPollAt.ShouldBe(app.Clock.GetUtcNow() + TimeSpan.FromDays(1));
    }

    private static async Task<T> UseAsync<TService, T>(RedressApp app, Func<TService, Task<T>> use)
        where TService : notnull
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<TService>());
    }

    private static async Task UntilAsync(Func<Task<bool>> reached)
    {
        for (var look = 0; look < 500 && !await reached(); look++)
        {
            await Task.Delay(20, Cancel);
        }
    }
}
