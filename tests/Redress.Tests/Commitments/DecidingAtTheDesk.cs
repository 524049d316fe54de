using System.Net;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Accounts;
using Redress.Domain.Commitments;
using Redress.Platform.Audit;
using Redress.Tests.Stories;

namespace Redress.Tests.Commitments;

public sealed class DecidingAtTheDesk
{
    [Theory, EachStore]
    public async Task An_editor_records_what_came_of_a_promise_with_its_evidence(Store store)
    {
        await using var app = await SeededAsync(store);
        using var editor = await app.SignInAsync(Role.Editor);
        var path = await PathAsync(app);
        (await editor.GetStringAsync("/desk/commitments", TestContext.Current.CancellationToken)).ShouldContain("will publish the report by May");

        using var answer = await editor.PressAsync(path, path, ("Next", "Kept"), ("Evidence.Kind", "Document"), ("Evidence.Url", "https://county.example/report.pdf"), ("Evidence.Text", "The report, dated April 30"));

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await app.WithDbAsync(db => db.Commitments.Select(c => c.Status).SingleAsync())).ShouldBe(CommitmentStatus.Kept);
        (await app.WithDbAsync(db => db.Set<AuditEntry>().SingleAsync(entry => entry.What == "commitment.changed"))).Who.ShouldStartWith("Person");
    }

    [Theory]
    [InlineData("Kept", "Document", "", "evidence-url")]
    [InlineData("Kept", "Sentence", "", "evidence-story")]
    [InlineData("", "Document", "https://county.example/x", "next")]
    public async Task Without_evidence_nothing_changes_and_what_was_typed_stays(string next, string kind, string url, string field)
    {
        await using var app = await SeededAsync(Store.Sqlite);
        using var editor = await app.SignInAsync(Role.Editor);
        var path = await PathAsync(app);

        using var answer = await editor.PressAsync(path, path, ("Next", next), ("Evidence.Kind", kind), ("Evidence.Url", url), ("Evidence.Text", "Typed <i>words</i>"));

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        page.ShouldContain($"href=\"#{field}\"");
        page.ShouldContain("Typed &lt;i&gt;words&lt;/i&gt;");
        (await app.WithDbAsync(db => db.Commitments.Select(c => c.Status).SingleAsync())).ShouldBe(CommitmentStatus.Open);
    }

    [Fact]
    public async Task An_editor_corrects_the_day()
    {
        await using var app = await SeededAsync(Store.Sqlite);
        using var editor = await app.SignInAsync(Role.Editor);
        var path = await PathAsync(app);

        using var answer = await editor.PressAsync(path, $"{path}?handler=Due", ("Due", "2026-05-01"));

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await app.WithDbAsync(db => db.Commitments.Select(c => c.DueOn).SingleAsync())).ShouldBe(new DateOnly(2026, 5, 1));
    }

    [Fact]
    public async Task What_a_study_group_told_is_read_and_counted()
    {
        await using var app = await SeededAsync(Store.Sqlite);
        using var editor = await app.SignInAsync(Role.Moderator);
        await app.WithDbAsync(async db =>
        {
            db.Add(Redress.Domain.StudyKits.StudyFeedback.Receive(await db.Stories.Select(s => s.Id).SingleAsync(), 9, "Who <b>pays</b>?", app.Clock.GetUtcNow()));
            return await db.SaveChangesAsync();
        });
        var id = await app.WithDbAsync(db => db.Set<Redress.Domain.StudyKits.StudyFeedback>().Select(f => f.Id).SingleAsync());
        (await editor.GetStringAsync("/desk/study", TestContext.Current.CancellationToken)).ShouldContain("Who &lt;b&gt;pays&lt;/b&gt;?");

        using var answer = await editor.PressAsync("/desk/study", "/desk/study?handler=Count", ("id", id.ToString()));

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await app.ReadPageAsync("/stories/oak-road-bridge/study")).Body!.TextContent.ShouldContain("9 people came.");
    }

    private static async Task<RedressApp> SeededAsync(Store store)
    {
        var app = new RedressApp(store);
        var thread = Example.Thread();
        await app.SeedAsync(thread, Example.Bridge(thread));
        await app.UntilAsync(async db => await db.Commitments.AnyAsync() && await db.Unknowns.AnyAsync());
        return app;
    }

    private static async Task<string> PathAsync(RedressApp app) => $"/desk/commitments/{await app.WithDbAsync(db => db.Commitments.Select(c => c.Slug).SingleAsync())}";
}
