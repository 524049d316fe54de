using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Redress.Petitions.Count;
using Redress.Petitions.Log;

namespace Redress.Tests.Petitions.Log;

/// <summary>From the button a signer presses to the recount by somebody else.</summary>
public sealed class CountingFromTheLog
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EachStore]
    public async Task The_public_number_is_the_log_s_before_and_after_its_round(Store store)
    {
        await using var app = await StartAsync(store);
        using var client = app.CreateClient();
        await app.CountInAsync(client, "ana@mail.example");
        await app.CountInAsync(client, "ben@mail.example", "Ben");

        (await CountsAsync(client)).ShouldBe((2, 2));
        (await VerifyAsync(app)).Error.ShouldBe("");
        await SequenceAsync(app);
        (await CountsAsync(client)).ShouldBe((2, 0));
        await WithdrawAsync(app, client, "ana@mail.example");
        (await CountsAsync(client)).ShouldBe((1, -1));
        await SequenceAsync(app);

        (await CountsAsync(client)).ShouldBe((1, 0));
        var run = await VerifyAsync(app);
        run.Error.ShouldBe("");
        run.Out.ShouldContain("verified count 1 (2 signed, 1 withdrawn, 0 invalidated)");
    }

    [Theory, EachStore]
    public async Task A_public_number_that_the_log_does_not_bear_out_is_named(Store store)
    {
        await using var app = await StartAsync(store);
        using var client = app.CreateClient();
        await app.CountInAsync(client, "ana@mail.example");
        await SequenceAsync(app);
        await app.WithDbAsync(db => db.Set<PetitionCount>().ExecuteUpdateAsync(count => count.SetProperty(c => c.Count, c => c.Count + 1), Cancel));

        var run = await VerifyAsync(app);

        run.ExitCode.ShouldBe(1);
        run.Out.ShouldContain("DISCREPANCY PublicNumber");
        run.Out.ShouldContain("is 2, but the log has 1.");
    }

    [Theory, EachStore]
    public async Task The_signer_has_a_promise_at_once_and_the_receipt_after_the_round(Store store)
    {
        await using var app = await StartAsync(store);
        using var client = app.CreateClient();
        using var signed = await client.SignByApiAsync("ana@mail.example");
        var token = await app.ConfirmTokenAsync("ana@mail.example");

        (await ReceiptAsync(client, token)).ShouldStartWith("civic-sig-promise/v1\n");
        await SequenceAsync(app);
        var receipt = await ReceiptAsync(client, token);

        OutsideVerifier.Holds(receipt, await client.GetStringAsync("/log/key", Cancel)).ShouldBeTrue();
        var file = Path.Combine(app.DataFolder, "receipt");
        await File.WriteAllTextAsync(file, receipt, Cancel);
        (await VerifyAsync(app, "--receipt", file)).ExitCode.ShouldBe(0);
    }

    private static async Task<RedressApp> StartAsync(Store store)
    {
        var app = new RedressApp(store);
        app.UseKestrel(0);
        app.StartServer();
        await app.SeedAsync(Example.Open());
        return app;
    }

    private static Task<CommandRun> VerifyAsync(RedressApp app, params string[] more) => CommandRun.OfAsync(["verify-log", app.ClientOptions.BaseAddress.ToString(), .. more]);

    private static async Task<(long Count, long Pending)> CountsAsync(HttpClient client)
    {
        var petition = (await client.GetFromJsonAsync<JsonElement>("/log/counts.json", Cancel)).GetProperty("petitions")[0];
        petition.GetProperty("slug").GetString().ShouldBe("oak-road");
        return (petition.GetProperty("count").GetInt64(), petition.GetProperty("pending").GetInt64());
    }

    private static async Task<string> ReceiptAsync(HttpClient client, string token)
    {
        using var answer = await client.ConfirmByApiAsync(token);
        return (await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel)).GetProperty("receipt").GetString()!;
    }

    private static async Task WithdrawAsync(RedressApp app, HttpClient client, string email)
    {
        using var answer = await client.PostFormAsync("/signatures/manage?handler=Withdraw", ("token", await app.ManageTokenAsync(email)));
        answer.EnsureSuccessStatusCode();
    }

    private static async Task SequenceAsync(RedressApp app)
    {
        // The program's own first round may be at it.
        for (var round = Sequenced.Busy; round is Sequenced.Busy;)
        {
            await using var scope = app.Services.CreateAsyncScope();
            round = await scope.ServiceProvider.GetRequiredService<SequenceLog>().RunAsync(Cancel);
        }
    }
}
