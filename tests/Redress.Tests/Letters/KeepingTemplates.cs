using Microsoft.EntityFrameworkCore;
using Redress.Domain.Accounts;
using Redress.Domain.Letters;
using Redress.Platform.Audit;

namespace Redress.Tests.Letters;

public sealed class KeepingTemplates
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EachStore]
    public async Task A_template_is_versioned_previewed_to_several_officials_and_offered_to_readers(Store store)
    {
        await using var app = new RedressApp(store);
        await app.SeedSenatorsAsync();
        using var editor = await app.SignInAsync(Role.Editor);

        var made = await editor.PressAsync("/desk/letters/templates/new", "/desk/letters/templates/new", ("Name", "Ask for the plan"), ("For", "foreign-policy"), ("Subject", "A plan?"), ("Body", "Dear [Senator's Name],\nI am [Your Name]. {{ official.title }}, what is the plan?\n\nSincerely, [Your Name]"));
        var page = made.Headers.Location!.ToString();
        var html = await editor.GetStringAsync(page, Cancel);
        html.ShouldContain("Dear Senator Senior,");
        html.ShouldContain("Dear Representative House,");
        html.ShouldContain("I am Sam Sample. Representative, what is the plan?");
        await editor.PressAsync(page, page, ("Name", "Ask for the plan"), ("Subject", "A plan?"), ("Body", "I am {{ name }}. What is the plan now?"));

        var template = await app.WithDbAsync(db => db.Set<LetterTemplate>().AsNoTracking().Include(t => t.Versions).SingleAsync(Cancel));
        template.Versions.OrderBy(version => version.Number).Select(version => version.Body).ShouldBe(["I am {{ name }}. {{ official.title }}, what is the plan?", "I am {{ name }}. What is the plan now?"]);
        (await app.WithDbAsync(db => db.Set<AuditEntry>().Where(entry => entry.What.StartsWith("letter-template.")).OrderBy(entry => entry.Id).Select(entry => entry.What).ToListAsync(Cancel))).ShouldBe(["letter-template.made", "letter-template.revised"]);

        using var writer = new Writer(app);
        await writer.OpenAsync("/stories/oak-road-bridge/write");
        await writer.PressAsync("Look up", ("Zip", Senators.Zip));
        await writer.PressAsync("Continue to the letter");
        await writer.PressAsync("Update the preview", ("Name", "Ana"), ("Template", template.Id.ToString()));
        writer.Page.QuerySelector("#preview .letter")!.TextContent.ShouldContain("I am Ana. What is the plan now?");

        await editor.PressAsync(page, $"{page}?handler=Retire", ("retired", "true"));
        await writer.PressAsync("Update the preview");
        writer.Page.QuerySelector("#Template").ShouldBeNull();
    }

    [Theory]
    [InlineData("I am [Insert joke].", "Take out [Insert joke]")]
    [InlineData("I am {{ shoe.size }}.", "There is no field {{ shoe.size }}.")]
    public async Task A_text_that_no_letter_could_be_sent_with_is_refused_with_its_reason(string body, string reason)
    {
        await using var app = new RedressApp();
        await app.SeedSenatorsAsync();
        using var editor = await app.SignInAsync(Role.Editor);
        using var answer = await editor.PressAsync("/desk/letters/templates/new", "/desk/letters/templates/new", ("Name", "x"), ("For", "oak-road-bridge"), ("Subject", "x"), ("Body", body));

        System.Net.WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Cancel)).ShouldContain(reason);
        (await app.WithDbAsync(db => db.Set<LetterTemplate>().CountAsync(Cancel))).ShouldBe(0);
    }
}
