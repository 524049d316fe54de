using Redress.Domain.Accounts;
using Redress.Domain.Stories;
using Redress.Tests.Follow;

namespace Redress.Tests.Commentaries;

public sealed class InvitingAnAuthor
{
    [Theory, EachStore]
    public async Task They_write_with_a_link_that_handing_in_uses_up_and_the_editor_gives_it_back_or_shows_it(Store store)
    {
        await using var app = new RedressApp(store, ("Site:Url", "https://desk.example"));
        await Opinions.SeedAsync(app);
        using var editor = await app.SignInAsync(Role.Editor);
        using var author = app.CreateClient(new() { AllowAutoRedirect = false });

        using var invited = await editor.PressAsync(Opinions.Desk, $"{Opinions.Desk}?handler=Invite", ("Name", "Nora Whitfield"), ("Email", "nora@people.example"));
        var link = (await app.MailsAsync(1))[0].Link("/opinion/");
        using var half = await author.PostAsync(link, ("Form.Title", "Half"), ("Go", "save"));
        $"{half.Headers.Location}".ShouldEndWith("?saved=true");
        using var early = await author.PostAsync(link, ("Form.Title", "Half"), ("Go", "hand-in"));
        (await Opinions.OnlyAsync(app)).Status.ShouldBe(CommentaryStatus.Draft, "half a text is not handed in");

        using var handed = await author.PostAsync(link, Opinions.With(("Form.Author", "Nora Whitfield"), ("Go", "hand-in")));
        using var again = await author.PostAsync(link, Opinions.With(("Form.Title", "Changed afterwards"), ("Go", "save")));
        var opinion = await Opinions.OnlyAsync(app);
        (opinion.Status, opinion.Title).ShouldBe((CommentaryStatus.Submitted, "Keep the bridge open"));
        (await Opinions.ShownAsync(app)).ShouldBeEmpty();

        using var returned = await editor.PressAsync(Opinions.Desk, $"{Opinions.Desk}?handler=Return", ("id", $"{opinion.Id}"), ("note", "Name the cost, please."));
        var second = (await app.MailsAsync(2))[1];
        second.TextBody!.ShouldContain("Name the cost, please.");
        using var old = await author.PostAsync(link, Opinions.With(("Form.Title", "By the old link"), ("Go", "save")));
        using var better = await author.PostAsync(second.Link("/opinion/"), Opinions.With(("Form.Title", "Repair costs less"), ("Go", "hand-in")));
        using var shown = await editor.PressAsync(Opinions.Desk, $"{Opinions.Desk}?handler=Show", ("id", $"{opinion.Id}"));

        (await Opinions.ShownAsync(app)).ShouldBe(["Repair costs less"]);
        (await app.MailsAsync(3))[2].Subject.ShouldBe("Your opinion on “Oak Road bridge to close in June” is accepted");
    }

    [Fact]
    public async Task A_link_that_was_made_up_leads_nowhere()
    {
        await using var app = new RedressApp();
        using var author = app.CreateClient();
        using var answer = await author.GetAsync("/opinion/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(System.Net.HttpStatusCode.NotFound);
    }
}
