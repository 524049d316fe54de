using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Redress.Domain.Accounts;
using Redress.Domain.Stories;
using Redress.Platform.Audit;
using Redress.Platform.Jobs;
using Redress.Stories.Publish;
using Redress.Tests.Stories;

namespace Redress.Tests.Desk;

public sealed class ReviewingAStory
{
    private const string Page = "/desk/stories/bridge";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EachStore]
    public async Task Publishing_waits_until_every_line_is_checked(Store store)
    {
        await using var app = await WithArrivedAsync(store);
        using var editor = await app.SignInAsync(Role.Editor);
        var lines = await LinesAsync(app);

        using var early = await editor.PressAsync(Page, Page, Form(lines, "publish", isChecked: line => line.Kind is not BriefLineKind.Unknown));
        using var hidden = await editor.GetAsync("/stories/bridge", Cancel);
        using var published = await editor.PressAsync(Page, Page, Form(lines, "publish"));

        (await early.Content.ReadAsStringAsync(Cancel)).ShouldContain("Publishing waits until every line is checked");
        hidden.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        published.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await editor.GetAsync("/stories/bridge", Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await app.WithDbAsync(db => db.Set<AuditEntry>().CountAsync(entry => entry.What == "story.published", Cancel))).ShouldBe(1);
    }

    [Theory, EachStore]
    public async Task A_line_without_a_sentence_is_refused_and_nothing_typed_is_lost(Store store)
    {
        await using var app = await WithArrivedAsync(store);
        using var editor = await app.SignInAsync(Role.Editor);
        var lines = await LinesAsync(app);

        using var answer = await editor.PressAsync(Page, Page, Form(lines, "save", text: _ => "My own words for it.", cites: _ => ""));

        var html = await answer.Content.ReadAsStringAsync(Cancel);
        html.ShouldContain("A line needs at least one sentence it rests on");
        html.ShouldContain("My own words for it.");
        (await LinesAsync(app)).ShouldAllBe(line => line.Text != "My own words for it.");
    }

    [Fact]
    public async Task What_a_line_says_beyond_its_sentences_is_pointed_out()
    {
        await using var app = await WithArrivedAsync(Store.Sqlite);
        using var editor = await app.SignInAsync(Role.Editor);
        var lines = await LinesAsync(app);

        using var saved = await editor.PressAsync(Page, Page, Form(lines, "save", text: line => line.Kind is BriefLineKind.Unknown ? "It is not known whether Governor Ruiz will pay 40 million." : line.Text));

        var html = await editor.GetStringAsync(Page, Cancel);
        html.ShouldContain("“Ruiz” is not in what it cites.");
        html.ShouldContain("“40” is not in what it cites.");
    }

    [Theory, EachStore]
    public async Task Lines_are_moved_added_and_dropped(Store store)
    {
        await using var app = await WithArrivedAsync(store);
        using var editor = await app.SignInAsync(Role.Editor);
        var lines = await LinesAsync(app);
        var (first, second) = (lines.First(line => line.Kind is BriefLineKind.Happened), lines.Last(line => line.Kind is BriefLineKind.Happened));

        using var moved = await editor.PressAsync(Page, Page, Form(lines, $"up:{second.Id}"));
        using var added = await editor.PressAsync(Page, Page, [.. Form(lines, "add"), ("NewKind", "Unknown"), ("NewText", "Nobody said who inspected it."), ("NewCites", "2")]);
        using var dropped = await editor.PressAsync(Page, Page, Form(await LinesAsync(app), $"drop:{first.Id}"));

        var after = await LinesAsync(app);
        after.Where(line => line.Kind is BriefLineKind.Happened).Select(line => line.Id).ShouldBe([second.Id]);
        after.Where(line => line.Kind is BriefLineKind.Unknown).Select(line => line.Text).ShouldContain("Nobody said who inspected it.", StringComparer.Ordinal);
    }

    [Theory, EachStore]
    public async Task A_correction_is_public_with_what_it_said_before(Store store)
    {
        await using var app = await WithArrivedAsync(store);
        using var editor = await app.SignInAsync(Role.Editor);
        var lines = await LinesAsync(app);
        using var published = await editor.PressAsync(Page, Page, Form(lines, "publish"));
        string Corrected(BriefLine line) => line.Kind is BriefLineKind.Unknown ? "Who will pay is not known." : line.Text;

        using var without = await editor.PressAsync(Page, Page, Form(lines, "save", text: Corrected));
        using var with = await editor.PressAsync(Page, Page, [.. Form(lines, "save", text: Corrected), ("Note", "The line was clumsy.")]);

        (await without.Content.ReadAsStringAsync(Cancel)).ShouldContain("Say what was wrong, for readers to see");
        with.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var page = await app.ReadPageAsync("/stories/bridge");
        page.QuerySelector("#corrections")!.TextContent.ShouldContain("The line was clumsy.");
        page.QuerySelector("#corrections del")!.TextContent.ShouldBe("It is not known who will pay.");
    }

    [Theory, EachStore]
    public async Task A_story_taken_down_says_why(Store store)
    {
        await using var app = await WithArrivedAsync(store);
        using var editor = await app.SignInAsync(Role.Editor);
        var lines = await LinesAsync(app);
        using var published = await editor.PressAsync(Page, Page, Form(lines, "publish"));

        using var without = await editor.PressAsync(Page, Page, Form(lines, "take-down"));
        using var with = await editor.PressAsync(Page, Page, [.. Form(lines, "take-down"), ("Note", "The source withdrew its report.")]);
        using var page = await editor.GetAsync("/stories/bridge", Cancel);

        (await without.Content.ReadAsStringAsync(Cancel)).ShouldContain("Say why it is taken down");
        page.StatusCode.ShouldBe(HttpStatusCode.Gone);
        (await page.Content.ReadAsStringAsync(Cancel)).ShouldContain("The source withdrew its report.");
    }

    [Theory, EachStore]
    public async Task A_story_goes_out_by_itself_at_its_time_unless_a_line_became_stale(Store store)
    {
        await using var app = await WithArrivedAsync(store);
        using var editor = await app.SignInAsync(Role.Editor);
        var at = app.Clock.GetUtcNow().AddHours(3);
        using var later = await editor.PressAsync(Page, Page, [.. Form(await LinesAsync(app), "later"), ("At", at.ToString("yyyy-MM-ddTHH:mm", System.Globalization.CultureInfo.InvariantCulture))]);

        await PublishScheduledAsync(app);
        (await editor.GetAsync("/stories/bridge", Cancel)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        app.Clock.Advance(TimeSpan.FromHours(3));
        await PublishScheduledAsync(app);

        (await editor.GetAsync("/stories/bridge", Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_time_to_go_out_is_by_the_clocks_of_the_site()
    {
        await using var app = await WithArrivedAsync(Store.Sqlite, ("Site:TimeZone", "America/Chicago"));
        using var editor = await app.SignInAsync(Role.Editor);

        using var over = await editor.PressAsync(Page, Page, [.. Form(await LinesAsync(app), "later"), ("At", "2026-03-02T02:59")]);
        using var later = await editor.PressAsync(Page, Page, [.. Form(await LinesAsync(app), "later"), ("At", "2026-03-02T06:00")]);

        (await over.Content.ReadAsStringAsync(Cancel)).ShouldContain("Choose a time that is still to come");
        (await app.WithDbAsync(db => db.Stories.Select(story => story.PublishAt).SingleAsync(Cancel))).ShouldBe(new DateTimeOffset(2026, 3, 2, 12, 0, 0, TimeSpan.Zero));
        (await editor.GetStringAsync(Page, Cancel)).ShouldContain("(America/Chicago)");
    }

    [Theory, EachStore]
    public async Task What_was_checked_and_moved_is_in_the_audit_log(Store store)
    {
        await using var app = await WithArrivedAsync(store);
        using var editor = await app.SignInAsync(Role.Editor);
        var lines = await LinesAsync(app);

        using var moved = await editor.PressAsync(Page, Page, Form(lines, $"up:{lines.Last(line => line.Kind is BriefLineKind.Happened).Id}", isChecked: line => line.Kind is BriefLineKind.Unknown));
        using var same = await editor.PressAsync(Page, Page, Form(lines, "save", isChecked: line => line.Kind is BriefLineKind.Unknown));
        using var cleared = await editor.PressAsync(Page, Page, Form(lines, "save", isChecked: _ => false));

        (await app.WithDbAsync(db => db.Set<AuditEntry>().Where(entry => entry.Subject == "stories/bridge").OrderBy(entry => entry.Id).Select(entry => new { entry.What, entry.Before, entry.After }).ToListAsync(Cancel)))
            .Select(entry => $"{entry.What} {entry.Before} {entry.After}").ShouldBe(
            [
                """lines.checked  {"checked":["It is not known who will pay."]}""",
                """line.moved {"text":"Inspectors found cracks in two beams.","place":2} {"text":"Inspectors found cracks in two beams.","place":1}""",
                """lines.checked {"checked":["It is not known who will pay."]} """,
            ]);
    }

    [Fact]
    public async Task An_editor_sees_a_preview_and_nobody_else_does()
    {
        await using var app = await WithArrivedAsync(Store.Sqlite);
        using var editor = await app.SignInAsync(Role.Editor);
        using var moderator = await app.SignInAsync(Role.Moderator);

        (await editor.GetStringAsync("/stories/bridge?preview=true", Cancel)).ShouldContain("this page is not public");
        (await moderator.GetAsync("/stories/bridge?preview=true", Cancel)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await app.CreateClient().GetAsync("/stories/bridge?preview=true", Cancel)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task PublishScheduledAsync(RedressApp app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IJobHandler<PublishScheduled>>().RunAsync(new PublishScheduled(), Cancel);
    }

    private static async Task<RedressApp> WithArrivedAsync(Store store, params (string, string?)[] settings)
    {
        var app = new RedressApp(store, settings);
        var thread = Example.Thread();
        await app.SeedAsync(thread, Example.Bridge(thread, "bridge", isPublished: false));
        return app;
    }

    private static Task<List<BriefLine>> LinesAsync(RedressApp app) =>
        app.WithDbAsync(db => db.Set<BriefLine>().AsNoTracking().OrderBy(line => line.Kind).ThenBy(line => line.Position).ToListAsync(Cancel));

    /// <summary>The form as a browser sends it: every line, checked unless a test says otherwise.</summary>
    private static (string, string)[] Form(
        IReadOnlyList<BriefLine> lines, string button, Func<BriefLine, string>? text = null, Func<BriefLine, string>? cites = null, Func<BriefLine, bool>? isChecked = null) =>
    [
        .. lines.SelectMany((line, i) => new[]
        {
            ($"Lines[{i}].Id", $"{line.Id}"),
            ($"Lines[{i}].Text", text?.Invoke(line) ?? line.Text),
            ($"Lines[{i}].Who", line.Who ?? ""),
            ($"Lines[{i}].Cites", cites?.Invoke(line) ?? string.Join(", ", line.Cites)),
            ($"Lines[{i}].IsChecked", isChecked?.Invoke(line) is false ? "false" : "true"),
        }),
        ("Go", button),
    ];
}
