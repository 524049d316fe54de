using System.Net;
using System.Security.Claims;
using System.Text.Json;
using AngleSharp;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Accounts;
using Redress.Operations.Audit;
using Redress.Platform.Audit;

namespace Redress.Tests.Operations.Audit;

public sealed class TheAuditLog
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EachStore]
    public async Task The_database_refuses_to_change_or_remove_an_entry(Store store)
    {
        await using var app = new RedressApp(store);
        await WriteAsync(app, "Ann", "story.published", "stories/bridge");

        (await Should.ThrowAsync<Exception>(() => app.WithDbAsync(db => db.Set<AuditEntry>().ExecuteUpdateAsync(entry => entry.SetProperty(e => e.What, "nothing"), Cancel)))).Message.ShouldContain("only added to");
        (await Should.ThrowAsync<Exception>(() => app.WithDbAsync(db => db.Set<AuditEntry>().ExecuteDeleteAsync(Cancel)))).Message.ShouldContain("only added to");

        (await app.WithDbAsync(db => db.Set<AuditEntry>().SingleAsync(Cancel))).What.ShouldBe("story.published");
    }

    [Theory, EachStore]
    public async Task It_is_searched_by_person_what_subject_and_day_and_shows_what_changed(Store store)
    {
        await using var app = new RedressApp(store);
        await WriteAsync(app, "Ann", "story.published", "stories/bridge", new { Title = "Old", Lines = 3 }, new { Title = "New", Lines = 3 });
        app.Clock.AdjustTime(app.Clock.GetUtcNow() + TimeSpan.FromDays(1));
        await WriteAsync(app, "Ben", "source.paused", "sources/1");
        using var admin = await app.SignInAsync(Role.Administrator);

        (await FoundAsync(admin, "?who=aNN")).ShouldBe(["story.published"]);
        (await FoundAsync(admin, "?what=source")).ShouldBe(["source.paused"]);
        (await FoundAsync(admin, "?subject=BRIDGE")).ShouldBe(["story.published"]);
        (await FoundAsync(admin, "?from=2026-03-03&subject=/")).Any(what => what == "source.paused").ShouldBeTrue();
        (await FoundAsync(admin, "?to=2026-03-02&subject=/")).ShouldBe(["story.published"]);
        var page = await admin.GetStringAsync("/desk/audit?who=Ann", Cancel);
        page.ShouldContain("<del>Old</del>");
        page.ShouldContain("<ins>New</ins>");
        page.ShouldNotContain("<del>3</del>");
    }

    [Theory, EachStore]
    public async Task It_is_exported_as_CSV_without_formulas_or_as_JSON_Lines_and_that_is_an_entry_too(Store store)
    {
        await using var app = new RedressApp(store);
        await WriteAsync(app, "=HYPERLINK(1)", "story.published", "stories/bridge", after: new { Title = "A \"new\" title" });
        using var admin = await app.SignInAsync(Role.Administrator);

        using var csv = await admin.PressAsync("/desk/audit/export?what=story", "/desk/audit/export?what=story", ("format", "Csv"));
        using var lines = await admin.PressAsync("/desk/audit/export?what=story", "/desk/audit/export?what=story", ("format", "JsonLines"));

        csv.Content.Headers.ContentDisposition!.FileName.ShouldBe("audit-2026-03-02.csv");
        (await csv.Content.ReadAsStringAsync(Cancel)).Split("\r\n")[1].ShouldContain(",'=HYPERLINK(1),story.published,");
        using var line = JsonDocument.Parse((await lines.Content.ReadAsStringAsync(Cancel)).Trim());
        line.RootElement.GetProperty("after").GetProperty("title").GetString().ShouldBe("A \"new\" title");
        (await app.WithDbAsync(db => db.Set<AuditEntry>().CountAsync(entry => entry.What == "audit.exported", Cancel))).ShouldBe(2);
    }

    [Fact]
    public async Task Whoever_signed_in_long_ago_signs_in_again_before_an_export()
    {
        await using var app = new RedressApp();
        using var admin = await app.SignInAsync(Role.Administrator);
        app.Clock.Advance(TimeSpan.FromMinutes(11));

        using var answer = await admin.GetAsync("/desk/audit/export", Cancel);

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.ToString().ShouldStartWith("/desk/sign-in?again=true");
    }

    [Fact]
    public void What_changed_is_told_property_by_property() =>
        AuditDiff.Of("""{"a":1,"b":{"c":"x"},"d":[1,2]}""", """{"a":1,"b":{"c":"y"},"e":null}""").Where(change => change.IsChanged)
            .ShouldBe([new AuditChange("b.c", "x", "y"), new AuditChange("d", "1, 2", null)]);

    private static Task<int> WriteAsync(RedressApp app, string who, string what, string subject, object? before = null, object? after = null) => app.WithDbAsync(db =>
    {
        db.Audit(new ClaimsPrincipal(new ClaimsIdentity([new(ClaimTypes.Name, who)], "test")), app.Clock.GetUtcNow(), what, subject, before, after);
        return db.SaveChangesAsync(Cancel);
    });

    private static async Task<IReadOnlyList<string>> FoundAsync(HttpClient admin, string query)
    {
        var html = await admin.GetStringAsync($"/desk/audit{query}", Cancel);
        var page = await BrowsingContext.New().OpenAsync(answer => answer.Content(html), Cancel);
        return [.. page.QuerySelectorAll(".audit-entry p code:first-of-type").Select(code => code.TextContent)];
    }
}
