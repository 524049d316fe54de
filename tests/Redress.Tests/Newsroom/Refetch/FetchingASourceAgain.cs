using AngleSharp;
using AngleSharp.Dom;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Redress.Domain.Accounts;
using Redress.Domain.Stories;
using Redress.Newsroom.Ingest;
using Redress.Newsroom.Refetch;
using Redress.Platform.Jobs;
using Redress.Platform.Outbound;

namespace Redress.Tests.Newsroom.Refetch;

/// <summary>Each test goes through the schedule: the clock is wound to the next look, and the job asks the site.</summary>
public sealed class FetchingASourceAgain : IAsyncLifetime
{
    private const string Decided = "The county will close the Oak Road bridge to all traffic on June 3, the county board decided on Tuesday evening.";
    private const string Cracks = "Inspectors found cracks in two steel beams in April, and engineers advised the board not to wait for the autumn.";

    private LoopbackSite _site = null!;
    private Func<HttpContext, Task<IResult>> _answer = _ => Task.FromResult(Page());

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() =>
        _site = await LoopbackSite.StartAsync(app => app.MapGet("/oak-road", (HttpRequest request) => _answer(request.HttpContext)));

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Theory, EachStore]
    public async Task A_changed_sentence_makes_exactly_its_lines_stale(Store store)
    {
        await using var app = await WithPublishedAsync(store);

        await LookAgainAsync(app, Page(decided: Decided.Replace("June 3", "July 3", StringComparison.Ordinal)));

        var lines = await LinesAsync(app);
        var (stale, good) = (lines.Where(line => line.StaleSince is not null).ToList(), lines.Where(line => line.StaleSince is null).ToList());
        stale.ShouldNotBeEmpty();
        stale.ShouldAllBe(line => line.Cites.Contains(1));
        good.ShouldNotBeEmpty();
        good.ShouldAllBe(line => !line.Cites.Contains(1));
        var review = await ReviewAsync(app);
        review.QuerySelectorAll(".check-line:has(.status--error)").Select(line => line.Id).ShouldBe(stale.Select(line => $"line-{line.Id}"), ignoreOrder: true);
        review.QuerySelectorAll(".gone").Select(mark => mark.ParentElement!.Id).ShouldBe(["s1"]);
        review.QuerySelector("#source-state")!.TextContent.ShouldContain("1 sentence is no longer there in these words.");
        (await app.ReadPageAsync("/stories/oak-road-bridge")).QuerySelectorAll(".line:has(cite)").Count(line => line.TextContent.Contains("no longer has it in these words", StringComparison.Ordinal)).ShouldBe(stale.Count);
    }

    [Theory, EachStore]
    public async Task An_editor_who_checks_the_line_again_is_left_alone_until_the_source_changes_again(Store store)
    {
        await using var app = await WithPublishedAsync(store);
        using var editor = await app.SignInAsync(Role.Editor);
        var changed = Page(decided: Decided.Replace("June 3", "July 3", StringComparison.Ordinal));
        await LookAgainAsync(app, changed);
        (await editor.GetStringAsync("/desk/inbox?view=Stale", Cancel)).ShouldContain("/desk/stories/oak-road-bridge");

        using var again = await editor.PressAsync("/desk/stories/oak-road-bridge", "/desk/stories/oak-road-bridge", await EveryLineCheckedAsync(app));
        (await LinesAsync(app)).ShouldAllBe(line => line.StaleSince == null && line.CheckedAt == app.Clock.GetUtcNow());
        (await editor.GetStringAsync("/desk/inbox?view=Stale", Cancel)).ShouldNotContain("/desk/stories/oak-road-bridge");

        await LookAgainAsync(app, changed);
        (await LinesAsync(app)).ShouldAllBe(line => line.StaleSince == null);
        await LookAgainAsync(app, Page(decided: Decided.Replace("June 3", "August 3", StringComparison.Ordinal)));
        (await LinesAsync(app)).Where(line => line.StaleSince is not null).ShouldNotBeEmpty();
    }

    [Theory, EachStore]
    public async Task A_sentence_that_is_back_makes_its_lines_good_again(Store store)
    {
        await using var app = await WithPublishedAsync(store);
        await LookAgainAsync(app, Page(decided: Cracks, cracks: Decided.Replace("June 3", "July 3", StringComparison.Ordinal)));
        (await LinesAsync(app)).ShouldContain(line => line.StaleSince != null);

        await LookAgainAsync(app, Page());

        (await LinesAsync(app)).ShouldAllBe(line => line.StaleSince == null);
        (await ReviewAsync(app)).QuerySelector(".gone").ShouldBeNull();
    }

    [Theory, EachStore]
    public async Task An_unchanged_page_or_other_markup_changes_nothing(Store store)
    {
        await using var app = await WithPublishedAsync(store);

        foreach (var page in new[] { Page(), Page(markup: "<aside><p>Subscribe to our letter</p></aside>", paragraph: "<p class='x'><span>", end: "</span></p>") })
        {
            await LookAgainAsync(app, page);
            (await LinesAsync(app)).ShouldAllBe(line => line.StaleSince == null);
            (await ReviewAsync(app)).QuerySelector("#source-state")!.TextContent.ShouldContain("every sentence is still there");
        }
    }

    [Theory, EachStore]
    public async Task A_page_that_cannot_be_read_makes_no_line_stale_and_says_why(Store store)
    {
        await using var app = await WithPublishedAsync(store);

        foreach (var (answer, why) in new (Func<HttpContext, Task<IResult>>, string)[]
        {
            (_ => Task.FromResult(Results.StatusCode(404)), "There is no page at this address (HTTP 404)."),
            (_ => Task.FromResult(Results.StatusCode(410)), "There is no page at this address (HTTP 410)."),
            (_ => Task.FromResult(Results.StatusCode(500)), "The site has a fault of its own at the moment (HTTP 500)."),
            (NeverAsync, "took longer than"),
        })
        {
            await LookAgainAsync(app, answer);
            (await LinesAsync(app)).ShouldAllBe(line => line.StaleSince == null, why);
            var state = (await ReviewAsync(app)).QuerySelector("#source-state")!.TextContent;
            state.ShouldContain("Source not read");
            state.ShouldContain(why);
        }

        await LookAgainAsync(app, Page());
        (await ReviewAsync(app)).QuerySelector("#source-state")!.TextContent.ShouldContain("every sentence is still there");
    }

    [Theory, EachStore]
    public async Task A_story_that_is_about_to_go_out_is_held_back_when_its_source_changes(Store store)
    {
        await using var app = await WithPublishedAsync(store, story =>
        {
            story.Unpublish();
            foreach (var line in story.Lines)
            {
                line.CheckedAt = story.ArrivedAt;
            }

            story.PublishLater(story.ArrivedAt.AddHours(8));
        });

        await LookAgainAsync(app, Page(cracks: Cracks.Replace("two", "three", StringComparison.Ordinal)));
        await LookAgainAsync(app, Page(cracks: Cracks.Replace("two", "three", StringComparison.Ordinal)), until: story => story.PublishAt == null);

        (await app.WithDbAsync(db => db.Stories.Select(story => story.Status).SingleAsync(Cancel))).ShouldBe(StoryStatus.Unpublished);
    }

    private static IResult Page(string decided = Decided, string cracks = Cracks, string markup = "", string paragraph = "<p>", string end = "</p>") => Results.Text(
        $"""
        <!doctype html><html lang="en"><head><title>Oak Road bridge</title><meta property="og:site_name" content="Oak Valley News"></head>
        <body>{markup}<article><h1>Oak Road bridge</h1>
        {paragraph}{decided}{end}
        {paragraph}{cracks}{end}
        {paragraph}“Safety comes first, and nobody should drive over cracked steel,” said Commissioner Ann Vale.{end}
        {paragraph}Vale said she will publish the whole inspection report by May 1.{end}
        {paragraph}It is not known who will pay for the repair, which the county puts at 40 million dollars.{end}
        </article></body></html>
        """,
        "text/html");

    private static async Task<IResult> NeverAsync(HttpContext context)
    {
        await Task.Delay(Timeout.Infinite, context.RequestAborted);
        return Results.Empty;
    }

    private async Task<RedressApp> WithPublishedAsync(Store store, Action<Story>? change = null)
    {
        var app = new RedressApp(store, ("Outbound:Allow:0", _site.Host))
        {
            Add = services => services.AddSingleton(with => new GuardedHttp(with.GetRequiredService<AllowedHosts>(), OutboundLimits.Default with { Time = TimeSpan.FromSeconds(2) })),
        };
        await using var scope = app.Services.CreateAsyncScope();
        (await scope.ServiceProvider.GetRequiredService<AddStory>().RunAsync($"{_site.Url}/oak-road", publish: true, Cancel)).ShouldBeOfType<StoryAdded>().Slug.ShouldBe("oak-road-bridge");
        await app.WithDbAsync(async db =>
        {
            change?.Invoke(await db.Stories.Include(story => story.Lines).SingleAsync(Cancel));
            return await db.SaveChangesAsync(Cancel);
        });
        await app.UntilAsync(db => db.Set<ScheduleRow>().AnyAsync(row => row.Name == CheckSources.Name, Cancel));
        return app;
    }

    private Task LookAgainAsync(RedressApp app, IResult page, Func<Story, bool>? until = null) => LookAgainAsync(app, _ => Task.FromResult(page), until);

    /// <summary>Winds the clock to the next look and waits for its end.</summary>
    private async Task LookAgainAsync(RedressApp app, Func<HttpContext, Task<IResult>> answer, Func<Story, bool>? until = null)
    {
        _answer = answer;
        app.Clock.AdjustTime(app.Clock.GetUtcNow().AddHours(6));
        var now = app.Clock.GetUtcNow();
        app.Clock.Advance(TimeSpan.FromSeconds(15));
        await app.UntilAsync(async db => await db.Stories.AsNoTracking().SingleAsync(Cancel) is var story && (until?.Invoke(story) ?? story.SourceCheckedAt > now));
    }

    private static Task<List<BriefLine>> LinesAsync(RedressApp app) =>
        app.WithDbAsync(db => db.Set<BriefLine>().AsNoTracking().OrderBy(line => line.Kind).ThenBy(line => line.Position).ToListAsync(Cancel));

    private static async Task<IDocument> ReviewAsync(RedressApp app)
    {
        using var editor = await app.SignInAsync(Role.Editor);
        var html = await editor.GetStringAsync("/desk/stories/oak-road-bridge", Cancel);
        return await BrowsingContext.New().OpenAsync(page => page.Content(html), Cancel);
    }

    private static async Task<(string, string)[]> EveryLineCheckedAsync(RedressApp app) =>
    [
        .. (await LinesAsync(app)).SelectMany((line, i) => new[]
        {
            ($"Lines[{i}].Id", $"{line.Id}"), ($"Lines[{i}].Text", line.Text), ($"Lines[{i}].Who", line.Who ?? ""),
            ($"Lines[{i}].Cites", string.Join(", ", line.Cites)), ($"Lines[{i}].IsChecked", "true"),
        }),
        ("Go", "save"),
    ];
}
