using System.Net;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Accounts;
using Redress.Domain.Stories;
using Redress.Platform.Audit;

namespace Redress.Tests.Commentaries;

public sealed class WritingAtTheDesk
{
    [Theory, EachStore]
    public async Task An_editor_writes_looks_at_it_shows_it_and_takes_it_off(Store store)
    {
        await using var app = new RedressApp(store);
        await Opinions.SeedAsync(app);
        using var editor = await app.SignInAsync(Role.Editor);

        using var preview = await editor.PressAsync($"{Opinions.Desk}/new", $"{Opinions.Desk}/new", Opinions.With(("Go", "preview")));
        (await preview.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("Nothing is sent yet");
        using var saved = await editor.PressAsync($"{Opinions.Desk}/new", $"{Opinions.Desk}/new", Opinions.With(("Go", "save")));
        saved.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await Opinions.ShownAsync(app)).ShouldBeEmpty("it is not shown before somebody says so");

        var opinion = await Opinions.OnlyAsync(app);
        using var shown = await editor.PressAsync(Opinions.Desk, $"{Opinions.Desk}?handler=Show", ("id", $"{opinion.Id}"));
        var page = await app.ReadPageAsync("/stories/oak-road-bridge");
        var section = page.QuerySelector(".opinion")!;
        section.TextContent.ShouldContain("For repair before closing");
        section.TextContent.ShouldContain("The report does not say that repair is cheaper");
        section.QuerySelector("details.source")!.TextContent.ShouldContain("Inspectors found cracks in two beams.");

        using var taken = await editor.PressAsync(Opinions.Desk, $"{Opinions.Desk}?handler=TakeOff", ("id", $"{opinion.Id}"));
        (await Opinions.ShownAsync(app)).ShouldBeEmpty();
        (await app.WithDbAsync(db => db.Set<AuditEntry>().Where(entry => entry.What.StartsWith("opinion.")).OrderBy(entry => entry.Id).Select(entry => entry.What).ToListAsync()))
            .ShouldBe(["opinion.written", "opinion.shown", "opinion.taken-off"]);
    }

    [Theory]
    [InlineData("Form.Title", "", "Give it a title.")]
    [InlineData("Form.Viewpoint", " ", "Say what you argue for.")]
    [InlineData("Form.Explainer", "", "Say in a sentence why this is opinion.")]
    [InlineData("Form.Cites", "", "Name at least one sentence of this story by its number, and no others.")]
    [InlineData("Form.Cites", "1, 99", "Name at least one sentence of this story by its number, and no others.")]
    [InlineData("Form.Cites", "one", "Name at least one sentence of this story by its number, and no others.")]
    public async Task Without_author_viewpoint_explainer_and_citation_there_is_no_opinion(string field, string value, string problem)
    {
        await using var app = new RedressApp();
        await Opinions.SeedAsync(app);
        using var editor = await app.SignInAsync(Role.Editor);

        using var answer = await editor.PressAsync($"{Opinions.Desk}/new", $"{Opinions.Desk}/new", Opinions.With((field, value), ("Go", "save")));

        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain(problem);
        (await app.WithDbAsync(db => db.Set<Commentary>().CountAsync())).ShouldBe(0);
    }
}
