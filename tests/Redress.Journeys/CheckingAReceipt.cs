using Microsoft.Extensions.DependencyInjection;
using Redress.Domain.Petitions.Log;
using Redress.Petitions.Log;
using Redress.Platform.Database;

namespace Redress.Journeys;

public sealed class CheckingAReceipt(Desk desk, Browser browser)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_browser_finds_that_it_holds_and_sends_it_nowhere()
    {
        var receipt = await ReceiptAsync();
        await using var window = await browser.OpenAsync(desk.Address, width: 390);
        var sent = new List<string>();
        window.Page.Request += (_, request) => sent.Add($"{request.Method} {new Uri(request.Url).PathAndQuery} {request.PostData}");
        await window.Page.GotoAsync("/log/verify");
        sent.Clear();

        (await CheckAsync(window, receipt)).ShouldBe("holds");

        (await window.Page.Locator("[data-verify-result]").InnerTextAsync()).ShouldContain("Ana Marín");
        sent.ShouldAllBe(request => request.StartsWith("GET /", StringComparison.Ordinal) && request.EndsWith(' ') && !request.Contains('?', StringComparison.Ordinal));
        sent.ShouldContain("GET /log/checkpoint ", StringComparer.Ordinal);
        sent.ShouldContain(request => request.StartsWith("GET /log/tile/entries/", StringComparison.Ordinal));
        window.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_browser_finds_what_was_changed()
    {
        var receipt = await ReceiptAsync();
        Receipt.TryParse(receipt, out var parsed).ShouldBeTrue();
        var other = Receipt.Write(parsed!.Hour, parsed.Opening with { ShownName = "Ana Marin" }, parsed.Proof.Index, parsed.Proof.Hashes, parsed.Proof.Checkpoint);
        await using var window = await browser.OpenAsync(desk.Address);
        await window.Page.GotoAsync("/log/verify");

        (await CheckAsync(window, other.ToString())).ShouldBe("proof");
        (await CheckAsync(window, receipt.Replace(parsed.Proof.Checkpoint.Split('\n')[2], new TreeHash(1, 2).ToString(), StringComparison.Ordinal))).ShouldBe("signature");
        (await CheckAsync(window, receipt[..200])).ShouldBe("form");
        (await CheckAsync(window, "hello")).ShouldBe("form");
        (await CheckAsync(window, receipt)).ShouldBe("holds");
    }

    [Fact]
    public async Task Without_scripts_the_page_says_how_to_do_it_with_the_command()
    {
        await using var window = await browser.OpenAsync(desk.Address, scripts: false);
        await window.Page.GotoAsync("/log/verify");

        (await window.Page.Locator("textarea").IsVisibleAsync()).ShouldBeFalse();
        (await window.Page.Locator("#main").InnerTextAsync()).ShouldContain($"redress verify-log {desk.Address}/log --receipt receipt.tlog-proof");
    }

    private static async Task<string?> CheckAsync(Window window, string receipt)
    {
        await window.Page.EvaluateAsync("delete document.querySelector('[data-verify-result]').dataset.result");
        await window.Page.FillAsync("#receipt", receipt);
        await window.Page.ClickAsync("[data-verify] button");
        await window.Page.WaitForSelectorAsync("[data-verify-result][data-result]");
        return await window.Page.GetAttributeAsync("[data-verify-result]", "data-result");
    }

    private async Task<string> ReceiptAsync()
    {
        await using var scope = desk.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RedressDb>();
        var now = TimeProvider.System.GetUtcNow();
        var (petition, signature) = (Guid.CreateVersion7(now), Guid.CreateVersion7(now));
        var opening = new Opening(Opening.NewRandom(), petition, Opening.HashOf("the text"), "ana@mail.example", "Ana Marín", "US-CA", LeafMethod.EmailConfirmed);
        db.AppendToLog(PendingLeaf.Sign(signature, opening, now));
        await db.SaveChangesAsync(Cancel);

        // The program's own round may be at it.
        while (await scope.ServiceProvider.GetRequiredService<SequenceLog>().RunAsync(Cancel) is Sequenced.Busy)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, Cancel);
        }

        return (await scope.ServiceProvider.GetRequiredService<WriteReceipt>().RunAsync(signature, opening, Cancel))!.ToString();
    }
}
