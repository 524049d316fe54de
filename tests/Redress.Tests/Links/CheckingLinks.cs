using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Redress.Domain.Accounts;
using Redress.Domain.Links;
using Redress.Links.Check;
using Redress.Links.Register;
using Redress.Platform.Audit;
using Redress.Platform.Jobs;
using Redress.Platform.Links;
using Redress.Tests.Stories;

namespace Redress.Tests.Links;

public sealed class CheckingLinks
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EachStore]
    public async Task A_story_says_when_its_source_was_checked_and_gives_no_broken_one(Store store)
    {
        var status = 200;
        await using var site = await LoopbackSite.StartAsync(app => app.MapGet("/story", () => status is 200 ? Results.Text("The report") : Results.StatusCode(status)));
        await using var app = new RedressApp(store, ("Outbound:Allow:0", site.Host));
        var thread = Example.Thread();
        await app.SeedAsync(thread, Example.Bridge(thread, url: $"{site.Url}/story"), Example.Bridge(thread, "sample", url: $"{site.Url}/sample", isSample: true));

        (await WordsAsync(app)).ShouldContain("not checked yet");
        await RegisterAsync(app);
        (await app.WithDbAsync(db => db.Set<CheckedLink>().AnyAsync(link => link.Url.EndsWith("/sample"), Cancel))).ShouldBeFalse();
        await CheckAsync(app, $"{site.Url}/story");
        (await WordsAsync(app)).ShouldMatch("checked Mar 0?2");

        status = 404;
        await CheckAsync(app, $"{site.Url}/story");
        var page = await app.ReadPageAsync("/stories/oak-road-bridge");
        page.QuerySelectorAll("a").Select(link => link.GetAttribute("href")).ShouldNotContain(href => href!.StartsWith(site.Url, StringComparison.Ordinal));
        (await WordsAsync(app)).ShouldContain("did not pass our check");

        status = 200;
        await CheckAsync(app, $"{site.Url}/story");
        (await WordsAsync(app)).ShouldMatch("checked Mar 0?2");
    }

    [Theory, EachStore]
    public async Task A_round_asks_each_site_for_one_page_and_leaves_what_is_not_due(Store store)
    {
        var asked = 0;
        await using var site = await LoopbackSite.StartAsync(app => app.MapGet("/{page}", (string page) => page is "robots.txt" ? Results.NotFound() : Results.Text($"{Interlocked.Increment(ref asked)}")));
        await using var app = new RedressApp(store, ("Outbound:Allow:0", site.Host)) { Add = OnlyStories };
        var thread = Example.Thread();
        await app.SeedAsync(thread, Example.Bridge(thread, "a", url: $"{site.Url}/a"), Example.Bridge(thread, "b", url: $"{site.Url}/b"));
        await RegisterAsync(app);
        await RegisterAsync(app);

        (await RoundAsync(app)).ShouldBe(1);
        (await RoundAsync(app)).ShouldBe(1);
        (await RoundAsync(app)).ShouldBe(0);
        asked.ShouldBe(2);

        app.Clock.AdjustTime(app.Clock.GetUtcNow() + TimeSpan.FromDays(7));
        (await RoundAsync(app)).ShouldBe(1);
        asked.ShouldBe(3);
    }

    [Theory, EachStore]
    public async Task A_link_no_page_has_any_more_is_forgotten(Store store)
    {
        await using var app = new RedressApp(store) { Add = OnlyStories };
        var thread = Example.Thread();
        await app.SeedAsync(thread, Example.Bridge(thread, "a", url: "https://news.example/x"), Example.Bridge(thread, "b", url: "https://news.example/x#part"));
        await RegisterAsync(app);
        (await app.WithDbAsync(db => db.Set<CheckedLink>().SingleAsync(Cancel))).Places.ShouldBe(2);

        await app.WithDbAsync(async db =>
        {
            foreach (var story in await db.Stories.ToListAsync(Cancel))
            {
                story.Unpublish();
            }

            return await db.SaveChangesAsync(Cancel);
        });
        await RegisterAsync(app);

        (await app.WithDbAsync(db => db.Set<CheckedLink>().AnyAsync(Cancel))).ShouldBeFalse();
    }

    [Theory, EachStore]
    public async Task The_desk_sees_why_a_link_is_hidden_and_checks_keeps_and_hides_it(Store store)
    {
        var status = 404;
        await using var site = await LoopbackSite.StartAsync(app => app.MapGet("/story", () => status is 200 ? Results.Text("The report") : Results.StatusCode(status)));
        await using var app = new RedressApp(store, ("Outbound:Allow:0", site.Host)) { Add = OnlyStories };
        var thread = Example.Thread();
        await app.SeedAsync(thread, Example.Bridge(thread, url: $"{site.Url}/story"));
        await RegisterAsync(app);
        await RoundAsync(app);
        using var editor = await app.SignInAsync(Role.Editor);
        var key = ("key", LinkAddress.Key($"{site.Url}/story"));

        var page = await editor.GetStringAsync("/desk/links", Cancel);
        page.ShouldContain("Hidden from readers");
        page.ShouldContain("The site says that there is no such page.");
        page.ShouldContain($"https://web.archive.org/web/{site.Url}/story");

        using var kept = await editor.PressAsync("/desk/links", "/desk/links?handler=Keep", key);
        (await SourceAsync(app)).ShouldContain("href");
        using var hidden = await editor.PressAsync("/desk/links", "/desk/links?handler=Hide", key);
        (await SourceAsync(app)).ShouldNotContain("href");
        using var replaced = await editor.PressAsync("/desk/links", "/desk/links?handler=Replace", key);
        (await editor.GetStringAsync("/desk/links", Cancel)).ShouldContain("not changed from here");

        status = 200;
        using var looked = await editor.PressAsync("/desk/links", "/desk/links?handler=Check", key);
        (await editor.GetStringAsync("/desk/links", Cancel)).ShouldContain("No link fails.");
        (await SourceAsync(app)).ShouldContain("href");
        (await app.WithDbAsync(db => db.Set<AuditEntry>().Where(entry => entry.What.StartsWith("link.")).OrderBy(entry => entry.Id).Select(entry => entry.What).ToListAsync(Cancel)))
            .ShouldBe(["link.kept", "link.hidden"]);
    }

    [Fact]
    public void A_hidden_link_in_a_text_of_ours_leaves_its_words()
    {
        var states = new LinkStates(System.Collections.Frozen.FrozenDictionary.ToFrozenDictionary(
            [KeyValuePair.Create("https://a.example/?x=1&y=2", new LinkState(LinkStanding.Hidden, Example.Day))], StringComparer.Ordinal));

        states.WithoutHidden("<p>See <a href=\"https://a.example/?x=1&amp;y=2\" rel=\"external\">the <em>law</em></a> and <a href=\"https://b.example/\">more</a>.</p>")
            .ShouldBe("<p>See the <em>law</em> and <a href=\"https://b.example/\">more</a>.</p>");
    }

    [Fact]
    public async Task The_command_says_what_it_makes_of_any_address()
    {
        await using var site = await LoopbackSite.OfPagesAsync(("/", "here"));

        var good = await CommandRun.OfAsync(["links", "check", $"{site.Url}/"], "", ("Outbound:Allow:0", site.Host));
        var bad = await CommandRun.OfAsync(["links", "check", $"{site.Url}/", $"{site.Url}/gone"], "", ("Outbound:Allow:0", site.Host), ("Links:Archive", ""));

        (good.ExitCode, good.Out).ShouldBe((0, $"works\t{site.Url}/{Environment.NewLine}"));
        bad.ExitCode.ShouldBe(1);
        bad.Out.ShouldEndWith($"fails\t{site.Url}/gone\tThere is no page at this address (HTTP 404).\t{Environment.NewLine}");
        (await CommandRun.OfAsync("links", "check", "water")).Error.ShouldStartWith("water is not a web address");
    }

    private static void OnlyStories(IServiceCollection services)
    {
        foreach (var packs in services.Where(service => service.ImplementationType == typeof(Redress.Topics.Packs.LinksOfPacks)).ToList())
        {
            services.Remove(packs);
        }
    }

    private static async Task<string> WordsAsync(RedressApp app) =>
        string.Join(' ', (await app.ReadPageAsync("/stories/oak-road-bridge")).QuerySelector("#source")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static async Task<string> SourceAsync(RedressApp app) => (await app.ReadPageAsync("/stories/oak-road-bridge")).QuerySelector("#source")!.InnerHtml;

    private static async Task RegisterAsync(RedressApp app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IJobHandler<RegisterLinks>>().RunAsync(new RegisterLinks(), Cancel);
    }

    private static async Task<int> RoundAsync(RedressApp app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<CheckLinks>().RoundAsync(Cancel)).Count;
    }

    private static async Task CheckAsync(RedressApp app, string url)
    {
        await using var scope = app.Services.CreateAsyncScope();
        (await scope.ServiceProvider.GetRequiredService<CheckLinks>().OneAsync(LinkAddress.Key(url), Cancel)).ShouldNotBeNull();
    }
}
