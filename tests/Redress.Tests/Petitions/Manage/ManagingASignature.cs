using System.Net;
using System.Text.Json;
using Redress.Domain.Petitions;

namespace Redress.Tests.Petitions.Manage;

public sealed class ManagingASignature
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EachStore]
    public async Task The_signer_withdraws_by_the_link_in_any_mail_and_may_sign_again(Store store)
    {
        await using var app = new RedressApp(store);
        await app.SeedAsync(Example.Open());
        using var client = app.CreateClient();
        await app.CountInAsync(client, "ana@example.org");
        var manage = await app.ManageTokenAsync("ana@example.org");
        var confirm = await app.ConfirmTokenAsync("ana@example.org");

        using var withdrawn = await client.PostFormAsync("/signatures/manage?handler=Withdraw", ("token", manage));

        (await withdrawn.ReadAsync()).QuerySelector(".note")!.TextContent.ShouldBe("Your signature is withdrawn. It does not count any more.");
        (await app.CountAsync()).ShouldBe(0);
        using var oldLink = await client.ConfirmByApiAsync(confirm);
        oldLink.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        using var again = await client.SignByApiAsync("ana@example.org");
        using var confirmed = await client.ConfirmByApiAsync(confirm);
        confirmed.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await app.CountAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task Opening_the_page_withdraws_nothing()
    {
        await using var app = new RedressApp();
        await app.SeedAsync(Example.Open());
        using var client = app.CreateClient();
        await app.CountInAsync(client, "ana@example.org");

        var page = await app.ReadPageAsync($"/signatures/manage/{await app.ManageTokenAsync("ana@example.org")}");

        page.QuerySelector("main")!.TextContent.ShouldContain("It counts.");
        (await app.CountAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task The_name_is_shown_only_while_the_signer_wants_it()
    {
        await using var app = new RedressApp();
        await app.SeedAsync(Example.Open());
        using var client = app.CreateClient();
        await app.CountInAsync(client, "ana@example.org");
        var token = await app.ManageTokenAsync("ana@example.org");

        using var shown = await client.PostFormAsync("/signatures/manage?handler=Name", ("token", token), ("show", "true"));
        (await app.SignaturesAsync()).ShouldHaveSingleItem().ShowsName.ShouldBeTrue();
        using var hidden = await client.PostFormAsync("/signatures/manage?handler=Name", ("token", token), ("show", "false"));
        (await app.SignaturesAsync()).ShouldHaveSingleItem().ShowsName.ShouldBeFalse();
    }

    [Fact]
    public async Task The_signer_gets_everything_that_is_kept()
    {
        await using var app = new RedressApp();
        await app.SeedAsync(Example.Open());
        using var client = app.CreateClient();
        await app.CountInAsync(client, "ana@example.org");

        using var answer = await client.PostFormAsync("/signatures/manage?handler=Export", ("token", await app.ManageTokenAsync("ana@example.org")));

        var data = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancel)).RootElement;
        data.GetProperty("name").GetString().ShouldBe("Ana Marín");
        data.GetProperty("email").GetString().ShouldBe("ana@example.org");
        data.GetProperty("zip").GetString().ShouldBe("10011");
        data.GetProperty("consent").GetString()!.ShouldContain("Delivered with your name and ZIP code.");
    }

    [Theory, EachStore]
    public async Task Erasing_takes_it_out_of_the_count_and_leaves_nothing(Store store)
    {
        await using var app = new RedressApp(store);
        await app.SeedAsync(Example.Open());
        using var client = app.CreateClient();
        await app.CountInAsync(client, "ana@example.org");
        var token = await app.ManageTokenAsync("ana@example.org");

        using var erased = await client.PostFormAsync("/signatures/manage?handler=Erase", ("token", token));

        (await erased.ReadAsync()).QuerySelector("h1")!.TextContent.ShouldBe("Everything about you is deleted");
        (await app.SignaturesAsync()).ShouldBeEmpty();
        (await app.CountAsync()).ShouldBe(0);
        using var afterwards = await client.GetAsync($"/signatures/manage/{token}", Cancel);
        afterwards.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_held_signature_says_why_and_takes_an_appeal()
    {
        await using var app = new RedressApp();
        await app.SeedAsync(Example.Open());
        using var client = app.CreateClient();
        await app.CountInAsync(client, "ana@example.org");
        await app.WithDbAsync(async db =>
        {
            db.Set<Signature>().Single().HoldFor(HoldReason.DisposableAddress);
            return await db.SaveChangesAsync(Cancel);
        });
        var token = await app.ManageTokenAsync("ana@example.org");

        var page = await app.ReadPageAsync($"/signatures/manage/{token}");
        using var appealed = await client.PostFormAsync("/signatures/manage?handler=Appeal", ("token", token), ("text", "It is my only mailbox."));

        page.QuerySelector("main")!.TextContent.ShouldContain("the address is of a service that lends mailboxes for a short time.");
        (await appealed.ReadAsync()).QuerySelector(".note")!.TextContent.ShouldBe("A moderator will read it and answer by e-mail.");
        (await app.SignaturesAsync()).ShouldHaveSingleItem().AppealedAt.ShouldNotBeNull();
    }
}
