using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;
using Redress.Platform.Outbound;

namespace Redress.Tests.Platform.Outbound;

public sealed class RespectingRobots
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /", "/a", false)]
    [InlineData("User-agent: *\nDisallow:", "/a", true)]
    [InlineData("User-agent: other\nDisallow: /", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /\n\nUser-agent: Redress/2\nAllow: /", "/a", true)]
    [InlineData("User-agent: REDRESS\nUser-agent: other\nDisallow: /a\nUser-agent: *\nAllow: /", "/a/b", false)]
    [InlineData("User-agent: *\nDisallow: /a\nAllow: /a/b", "/a/b/c", true)]
    [InlineData("User-agent: *\nAllow: /a\nDisallow: /a", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/x/y.pdf", false)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/x/y.pdf?z", true)]
    [InlineData("User-agent: *\nDisallow: /caf%C3%A9", "/café", false)]
    [InlineData("user-agent:*#all\r\n disallow : /a # not this", "/a", false)]
    [InlineData("Disallow: /", "/a", true)]
    [InlineData("User-agent: redress\nUser-agent: *", "/a", true)]
    public void The_longest_rule_of_our_group_decides(string robots, string path, bool allowed) =>
        RobotsRules.Parse(robots).Allows(new Uri($"https://news.example.org{path}")).ShouldBe(allowed);

    [Theory]
    [InlineData(404, true)]
    [InlineData(403, true)]
    [InlineData(500, false)]
    [InlineData(503, false)]
    public async Task Without_a_readable_robots_txt_the_status_decides(int status, bool allowed)
    {
        await using var site = await LoopbackSite.StartAsync(app =>
        {
            app.MapGet("/robots.txt", () => Results.StatusCode(status));
            app.MapGet("/story", () => "story");
        });
        using var http = new GuardedHttp(site.Allowed, OutboundLimits.Default);
        var pages = new PageFetcher(http, new Robots(http, TimeProvider.System));

        (await pages.GetAsync($"{site.Url}/story", Cancel) is FetchedPage).ShouldBe(allowed);
    }

    [Fact]
    public async Task A_page_that_redirects_to_a_forbidden_one_is_not_read()
    {
        await using var site = await LoopbackSite.StartAsync(app =>
        {
            app.MapGet("/robots.txt", () => "User-agent: *\nDisallow: /private");
            app.MapGet("/story", () => Results.Redirect("/private"));
            app.MapGet("/private", () => "story");
        });
        using var http = new GuardedHttp(site.Allowed, OutboundLimits.Default);
        var pages = new PageFetcher(http, new Robots(http, TimeProvider.System));

        (await pages.GetAsync($"{site.Url}/story", Cancel)).ShouldBeOfType<FetchFailure>().Kind.ShouldBe(FetchProblem.Disallowed);
    }

    [Fact]
    public async Task The_rules_are_asked_for_once_a_day()
    {
        var asked = 0;
        await using var site = await LoopbackSite.StartAsync(app =>
        {
            app.MapGet("/robots.txt", () => $"# {Interlocked.Increment(ref asked)}");
            app.MapGet("/story", () => "story");
        });
        using var http = new GuardedHttp(site.Allowed, OutboundLimits.Default);
        var clock = new FakeTimeProvider();
        var pages = new PageFetcher(http, new Robots(http, clock));

        await pages.GetAsync($"{site.Url}/story", Cancel);
        await pages.GetAsync($"{site.Url}/story", Cancel);
        asked.ShouldBe(1);

        clock.Advance(TimeSpan.FromHours(25));
        await pages.GetAsync($"{site.Url}/story", Cancel);
        asked.ShouldBe(2);
    }
}
