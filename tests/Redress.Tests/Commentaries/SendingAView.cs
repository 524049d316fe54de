using Microsoft.EntityFrameworkCore;
using Redress.Commentaries.Send;
using Redress.Domain.Moderation;
using Redress.Domain.Stories;
using Redress.Platform.Jobs;
using Redress.Tests.Follow;
using Redress.Tests.Moderation;

namespace Redress.Tests.Commentaries;

public sealed class SendingAView
{
    private const string Form = "/stories/oak-road-bridge/views/new";

    [Theory, EachStore]
    public async Task Only_the_button_in_the_mail_sends_it_and_a_moderator_decides(Store store)
    {
        await using var app = new RedressApp(store, ("Site:Url", "https://desk.example"));
        await Opinions.SeedAsync(app);
        using var reader = app.CreateClient(new() { AllowAutoRedirect = false });

        using var sent = await reader.PostAsync(Form, Opinions.With(("Name", "Ana Ruiz"), ("Email", "ana@people.example"), ("Go", "send")));
        $"{sent.Headers.Location}".ShouldBe($"{Form}?sent=true");
        var link = (await app.MailsAsync(1))[0].Link("/views/confirm/");
        (await app.ReadPageAsync(link)).QuerySelector("h1")!.TextContent.ShouldBe("Send your view?");
        (await app.WithDbAsync(db => db.Set<ModerationCase>().CountAsync())).ShouldBe(0, "opening the page sends nothing");

        using var pressed = await reader.PostAsync(link, null, TestContext.Current.CancellationToken);
        using var twice = await reader.PostAsync(link, null, TestContext.Current.CancellationToken);
        (await app.WithDbAsync(db => db.Set<ModerationCase>().CountAsync())).ShouldBe(1);
        (await Opinions.ShownAsync(app)).ShouldBeEmpty();
        (await app.ReadPageAsync(link)).QuerySelectorAll(".next a.button").ShouldHaveSingleItem().GetAttribute("href")!.ShouldStartWith("/stories/oak-road-bridge?done=view#");

        await Opinions.ApproveAsync(app);
        (await Opinions.ShownAsync(app)).ShouldBe(["Keep the bridge open"]);
        var page = (await app.ReadPageAsync("/stories/oak-road-bridge")).QuerySelector(".opinion")!.TextContent;
        page.ShouldContain("A neighbor, a reader");
        page.ShouldNotContain("Ana Ruiz");
    }

    [Fact]
    public async Task Who_wrote_it_is_encrypted_and_the_desk_can_read_it()
    {
        await using var app = await WaitingAsync();
        var view = await Opinions.OnlyAsync(app);
        System.Text.Encoding.UTF8.GetString(view.RealName!).ShouldNotContain("Ana");
        using var moderator = await app.SignInAsync(Redress.Domain.Accounts.Role.Moderator);
        var page = await moderator.GetStringAsync($"/desk/moderation/{await Opinions.CaseAsync(app)}", TestContext.Current.CancellationToken);
        page.ShouldContain("Ana Ruiz, ana@people.example");
    }

    [Fact]
    public async Task What_is_declined_is_not_shown_and_shown_after_an_appeal_succeeds()
    {
        await using var app = await WaitingAsync();
        var id = await Opinions.CaseAsync(app);
        await Notes.RejectAsync(app, id, Notes.Ann);
        (await Opinions.OnlyAsync(app)).Status.ShouldBe(CommentaryStatus.Declined);

        var appeal = Notes.AppealPath(app, id);
        using var reader = app.CreateClient();
        using var appealed = await reader.PostAsync(appeal, ("Text", "It is about the bridge."));
        await Notes.ApproveAsync(app, id, Notes.Ben);

        (await Opinions.ShownAsync(app)).ShouldBe(["Keep the bridge open"]);
    }

    [Theory]
    [InlineData("Name", "", "Write your name, for the desk.")]
    [InlineData("Email", "ana@", "Enter your e-mail address, like ana@example.org.")]
    [InlineData("Form.Author", "", "Write the name readers will see.")]
    public async Task Nobody_is_unknown_to_the_desk_and_what_was_typed_is_kept(string field, string value, string problem)
    {
        await using var app = new RedressApp();
        await Opinions.SeedAsync(app);
        using var reader = app.CreateClient();
        (string, string)[] fields = [.. Opinions.With((field, value), ("Go", "send")), .. new[] { ("Name", "Ana Ruiz"), ("Email", "ana@people.example") }.Where(one => one.Item1 != field)];

        using var answer = await reader.PostAsync(Form, fields);

        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        page.ShouldContain(problem);
        page.ShouldContain("Keep the bridge open");
        (await app.WithDbAsync(db => db.Set<Commentary>().CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task It_has_at_most_three_hundred_words()
    {
        await using var app = new RedressApp();
        await Opinions.SeedAsync(app);
        using var reader = app.CreateClient();
        using var answer = await reader.PostAsync(Form, Opinions.With(("Form.Text", string.Join(' ', Enumerable.Repeat("word", 301))), ("Name", "Ana"), ("Email", "ana@people.example"), ("Go", "send")));
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("Shorten your text to 300 words.");
    }

    [Theory, EachStore]
    public async Task What_nobody_confirmed_is_gone_after_a_week(Store store)
    {
        await using var app = new RedressApp(store);
        await Opinions.SeedAsync(app);
        using var reader = app.CreateClient(new() { AllowAutoRedirect = false });
        using var sent = await reader.PostAsync(Form, Opinions.With(("Name", "Ana Ruiz"), ("Email", "ana@people.example"), ("Go", "send")));
        app.Clock.AdjustTime(app.Clock.GetUtcNow().AddDays(8));

        await app.WithDbAsync(async db =>
        {
            db.Enqueue(new ForgetViews());
            return await db.SaveChangesAsync();
        });

        await app.UntilAsync(db => db.Set<Commentary>().AllAsync(view => view.Status != CommentaryStatus.Unconfirmed));
    }

    private static async Task<RedressApp> WaitingAsync()
    {
        var app = new RedressApp(Store.Sqlite, ("Site:Url", "https://desk.example"));
        await Opinions.SeedAsync(app);
        using var reader = app.CreateClient(new() { AllowAutoRedirect = false });
        using var sent = await reader.PostAsync(Form, Opinions.With(("Name", "Ana Ruiz"), ("Email", "ana@people.example"), ("Go", "send")));
        using var pressed = await reader.PostAsync((await app.MailsAsync(1))[0].Link("/views/confirm/"), null, TestContext.Current.CancellationToken);
        return app;
    }
}
