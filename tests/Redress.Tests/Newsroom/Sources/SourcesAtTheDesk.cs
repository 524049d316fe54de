using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Redress.Domain.Accounts;
using Redress.Newsroom.Sources;
using Redress.Platform.Audit;
using Redress.Platform.Jobs;

namespace Redress.Tests.Newsroom.Sources;

public sealed class SourcesAtTheDesk
{
    private const string Page = "/desk/sources";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EachStore]
    public async Task A_feed_is_tested_followed_looked_at_paused_and_removed_and_each_is_audited(Store store)
    {
        var asked = 0;
        await using var site = await LoopbackSite.StartAsync(app => app.MapGet("/feed.xml", () =>
        {
            asked++;
            return Results.Text("<rss><channel><title>Herald</title><item><title>Bridge closed</title><link>/1</link></item></channel></rss>", "application/rss+xml");
        }));
        await using var app = new RedressApp(store, ("Outbound:Allow:0", site.Host));
        using var editor = await app.SignInAsync(Role.Editor);
        var address = ("Address", $"{site.Url}/feed.xml");

        using var tested = await editor.PressAsync(Page, $"{Page}?handler=Test", address);
        (await tested.Content.ReadAsStringAsync(Cancel)).ShouldContain("Bridge closed");
        (await app.WithDbAsync(db => db.Sources.AnyAsync(Cancel))).ShouldBeFalse();

        using var followed = await editor.PressAsync(Page, $"{Page}?handler=Follow", address);
        using var twice = await editor.PressAsync(Page, $"{Page}?handler=Follow", address);
        (await twice.Content.ReadAsStringAsync(Cancel)).ShouldContain("is followed already.");
        var id = ("id", (await app.WithDbAsync(db => db.Sources.SingleAsync(Cancel))).Id.ToString());
        using var looked = await editor.PressAsync(Page, $"{Page}?handler=Poll", id);
        (await editor.GetStringAsync(Page, Cancel)).ShouldContain("1 new story on its way.");

        using var paused = await editor.PressAsync(Page, $"{Page}?handler=Pause", id);
        var before = asked;
        app.Clock.AdjustTime(app.Clock.GetUtcNow() + TimeSpan.FromDays(1));
        await using (var scope = app.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<IJobHandler<PollDueSources>>().RunAsync(new PollDueSources(), Cancel);
        }

        asked.ShouldBe(before);
        using var resumed = await editor.PressAsync(Page, $"{Page}?handler=Resume", id);
        using var removed = await editor.PressAsync(Page, $"{Page}?handler=Remove", id);
        removed.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await app.WithDbAsync(db => db.Sources.AnyAsync(Cancel))).ShouldBeFalse();
        (await app.WithDbAsync(db => db.Set<AuditEntry>().Where(e => e.What.StartsWith("source.")).OrderBy(e => e.Id).Select(e => e.What).ToListAsync(Cancel)))
            .ShouldBe(["source.followed", "source.polled", "source.paused", "source.resumed", "source.removed"]);
    }

    [Fact]
    public async Task An_address_that_cannot_be_a_feed_is_refused_with_a_reason_and_kept()
    {
        await using var app = new RedressApp();
        using var editor = await app.SignInAsync(Role.Editor);

        using var answer = await editor.PressAsync(Page, $"{Page}?handler=Test", ("Address", "http://127.0.0.1/feed"));

        var page = await answer.Content.ReadAsStringAsync(Cancel);
        page.ShouldContain("<a href=\"#Address\">");
        page.ShouldContain("value=\"http://127.0.0.1/feed\"");
    }
}
