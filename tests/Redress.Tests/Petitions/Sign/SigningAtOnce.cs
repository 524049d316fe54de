using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Redress.Domain.Petitions.Log;
using Redress.Petitions.Sign;
using Redress.Platform.Privacy;

namespace Redress.Tests.Petitions.Sign;

public sealed class SigningAtOnce
{
    private const int Clients = 64;
    private const int Mailboxes = 40;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EachStore]
    public async Task Retries_aliases_and_racing_buttons_count_every_mailbox_once_and_log_it_once(Store store)
    {
        await using var app = new RedressApp(store);
        await app.SeedAsync(Example.Open());
        using var client = app.CreateClient();

        await Task.WhenAll(Enumerable.Range(0, Clients).Select(async seed =>
        {
            foreach (var mailbox in Shuffled(seed))
            {
                using var answer = await client.SignByApiAsync(Alias(mailbox, (seed + mailbox) % 3));
                answer.StatusCode.ShouldBe(HttpStatusCode.Accepted);
            }
        }));
        var tokens = await TokensAsync(app);
        await Task.WhenAll(Enumerable.Range(0, Clients).Select(async seed =>
        {
            foreach (var mailbox in Shuffled(seed))
            {
                using var answer = await client.ConfirmByApiAsync(tokens[mailbox]);
                answer.StatusCode.ShouldBe(HttpStatusCode.OK);
            }
        }));

        (await app.CountAsync()).ShouldBe(Mailboxes);
        (await app.SignaturesAsync()).Count(signature => signature.Counts).ShouldBe(Mailboxes);
        (await LeavesAsync(app)).ShouldBe(Mailboxes);
    }

    [Theory, EachStore]
    public async Task Two_nodes_count_every_mailbox_once(Store store)
    {
        Assert.SkipUnless(store is Store.Postgres, "One process owns a SQLite file.");
        await using var app = new RedressApp(store);
        await app.SeedAsync(Example.Open());
        await using var other = new RedressApp(store, ("ConnectionStrings:Redress", app.Services.GetRequiredService<Microsoft.Extensions.Configuration.IConfiguration>()["ConnectionStrings:Redress"]));
        File.Copy(Path.Combine(app.DataFolder, "keys", "personal-data.key"), Path.Combine(Directory.CreateDirectory(Path.Combine(other.DataFolder, "keys")).FullName, "personal-data.key"), overwrite: true);
        using var client = app.CreateClient();
        using var second = other.CreateClient();

        await Task.WhenAll(Enumerable.Range(0, 16).Select(async seed =>
        {
            foreach (var mailbox in Shuffled(seed))
            {
                using var answer = await (seed % 2 is 0 ? client : second).SignByApiAsync(Alias(mailbox, seed % 3));
                answer.StatusCode.ShouldBe(HttpStatusCode.Accepted);
            }
        }));
        var tokens = await TokensAsync(app);
        await Task.WhenAll(Enumerable.Range(0, 16).Select(async seed =>
        {
            foreach (var mailbox in Shuffled(seed))
            {
                using var answer = await (seed % 2 is 0 ? client : second).ConfirmByApiAsync(tokens[mailbox]);
                answer.StatusCode.ShouldBe(HttpStatusCode.OK);
            }
        }));

        (await app.CountAsync()).ShouldBe(Mailboxes);
        (await LeavesAsync(app)).ShouldBe(Mailboxes);
    }

    [Fact]
    public async Task Where_too_many_wait_nobody_is_told_yes_and_the_form_is_kept()
    {
        await using var app = new RedressApp();
        await app.SeedAsync(Example.Open());
        using var client = app.CreateClient();
        using var first = await client.SignByApiAsync("first@example.org");
        await app.Services.GetRequiredService<SignatureWriter>().StopAsync(Cancel);

        using var api = await client.SignByApiAsync("ana@example.org");
        using var form = await client.PostFormAsync("/petitions/oak-road", ("name", "Ana Marín"), ("email", "ana@example.org"), ("zip", "10011"));

        (api.StatusCode, form.StatusCode).ShouldBe((HttpStatusCode.ServiceUnavailable, HttpStatusCode.ServiceUnavailable));
        (api.Headers.RetryAfter!.Delta, form.Headers.RetryAfter!.Delta).ShouldBe((TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(2)));
        var page = await form.ReadAsync();
        page.QuerySelector("#sign-email")!.GetAttribute("value").ShouldBe("ana@example.org");
        page.QuerySelector(".note")!.TextContent.ShouldContain("What you typed is still here");
        (await app.SignaturesAsync()).ShouldHaveSingleItem();
    }

    private static int[] Shuffled(int seed)
    {
        int[] mailboxes = [.. Enumerable.Range(0, Mailboxes)];
        new Random(seed).Shuffle(mailboxes);
        return mailboxes;
    }

    private static string Alias(int mailbox, int kind) =>
        string.Create(CultureInfo.InvariantCulture, $"{(kind is 1 ? "P.erson" : "person")}{mailbox}{(kind is 2 ? "+again" : "")}@gmail.com");

    private static async Task<Dictionary<int, string>> TokensAsync(RedressApp app)
    {
        var data = app.Services.GetRequiredService<PersonalData>();
        return (await app.SignaturesAsync()).ToDictionary(
            signature => int.Parse(SignerDetails.Of(signature, data)!.Address.Canonical["person".Length..^"@gmail.com".Length], CultureInfo.InvariantCulture),
            signature => data.Token("petitions.confirm", signature.Id.Value));
    }

    private static Task<int> LeavesAsync(RedressApp app) => app.WithDbAsync(async db =>
        await db.Set<PendingLeaf>().CountAsync(leaf => leaf.Kind == LeafKind.Sign, Cancel)
        + await db.Set<Redress.Petitions.Log.LogEntry>().CountAsync(entry => entry.SignatureId != null, Cancel));
}
