using System.Net;
using Redress.Domain.Accounts;
using Redress.Domain.Petitions;
using Redress.Platform.Audit;

namespace Redress.Tests.Petitions.Moderate;

public sealed class ModeratingSignatures : IAsyncDisposable
{
    private readonly RedressApp _app = new();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_moderator_sees_what_is_held_why_and_what_the_signer_says()
    {
        await HeldAsync("ana@mailinator.com");
        using var signer = _app.CreateClient();
        using var appealed = await signer.PostFormAsync("/signatures/manage?handler=Appeal", ("token", await _app.ManageTokenAsync("ana@mailinator.com")), ("text", "It is my only mailbox."));
        using var moderator = await _app.SignInAsync(Role.Moderator);

        using var list = await moderator.GetAsync("/desk/signatures", TestContext.Current.CancellationToken);
        using var page = await moderator.GetAsync("/desk/petitions/oak-road/signatures", TestContext.Current.CancellationToken);

        (await list.ReadAsync()).QuerySelector("tbody tr")!.TextContent.ShouldContain(Example.Title);
        var row = (await page.ReadAsync()).QuerySelector("tbody tr")!.TextContent;
        row.ShouldContain("Ana Marín");
        row.ShouldContain("It is my only mailbox.");
        row.ShouldContain("disposable address");
        row.ShouldContain("a…a@mailinator.com");
        row.ShouldNotContain("ana@mailinator.com");
    }

    [Fact]
    public async Task A_decision_is_seen_before_it_is_made_then_made_and_kept()
    {
        await HeldAsync("ana@mailinator.com");
        using var moderator = await _app.SignInAsync(Role.Moderator);
        const string Page = "/desk/petitions/oak-road/signatures";

        using var preview = await moderator.PressAsync(Page, $"{Page}?handler=Preview", ("hold", "DisposableAddress"), ("decision", "Release"));
        var shown = await preview.ReadAsync();
        (await _app.CountAsync()).ShouldBe(0);
        (string, string)[] fields = [.. shown.QuerySelectorAll("form[action$=Decide] input").Where(input => input.GetAttribute("name") is not "__RequestVerificationToken").Select(input => (input.GetAttribute("name")!, input.GetAttribute("value") ?? ""))];
        using var decided = await moderator.PressAsync(Page, $"{Page}?handler=Decide", fields);

        shown.QuerySelector("main")!.TextContent.ShouldContain("The count goes from 0 to 1.");
        decided.StatusCode.ShouldBe(HttpStatusCode.OK);
        await UntilAsync(async () => await _app.CountAsync() == 1);
        (await _app.MailAsync("ana@mailinator.com", mail => mail.StartsWith("About your signature", StringComparison.Ordinal))).ShouldContain("Your signature counts.");
        var entry = await _app.WithDbAsync(db => Task.FromResult(db.Set<AuditEntry>().Single(audit => audit.What == "petition.signatures-release")));
        entry.Subject.ShouldBe("petitions/oak-road");
        entry.After.ShouldNotBeNull().ShouldContain("held: DisposableAddress");
    }

    [Fact]
    public async Task Mail_domains_that_stand_out_are_listed_to_be_decided_about_at_once()
    {
        await _app.SeedAsync(Example.Open());
        using var client = _app.CreateClient();
        foreach (var email in new[] { "a@mill.example", "b@mill.example", "c@other.example" })
        {
            using var signed = await client.SignByApiAsync(email);
        }

        using var moderator = await _app.SignInAsync(Role.Moderator);
        using var page = await moderator.GetAsync("/desk/petitions/oak-road/signatures", TestContext.Current.CancellationToken);

        (await page.ReadAsync()).QuerySelectorAll("section[aria-labelledby=domain-title] tbody th").Select(domain => domain.TextContent).ShouldBe(["mill.example"]);
    }

    private async Task HeldAsync(string email)
    {
        await _app.SeedAsync(Example.Open());
        using var client = _app.CreateClient();
        using var signed = await client.SignByApiAsync(email);
        using var confirmed = await client.PostFormAsync("/signatures/confirm", ("token", await _app.ConfirmTokenAsync(email)));
        (await confirmed.ReadAsync()).QuerySelector("h1")!.TextContent.ShouldBe("Your signature is confirmed, and held for a check");
        (await _app.SignaturesAsync()).ShouldHaveSingleItem().State.ShouldBe(SignatureState.Held);
    }

    private static async Task UntilAsync(Func<Task<bool>> there)
    {
        for (var patience = 0; patience < 200 && !await there(); patience++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, TestContext.Current.CancellationToken);
        }

        (await there()).ShouldBeTrue();
    }
}
