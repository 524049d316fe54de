using Deque.AxeCore.Playwright;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Redress.Platform.Database;
using Redress.Tests.Letters;
using Redress.Tests.Platform.Mail;
using Redress.Tests.Stories;

namespace Redress.Journeys;

/// <summary>From a story to a letter that a real mail server took, in a real browser.</summary>
public sealed class WritingToMyOfficials(Browser browser) : IAsyncLifetime
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("redress-letters-");
    private SmtpServer _smtp = null!;
    private Served _app = null!;
    private string _address = "";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _smtp = await SmtpServer.StartAsync();
        _app = new Served(_data, _smtp.Url);
        _app.UseKestrel(0);
        _app.StartServer();
        _address = _app.ClientOptions.BaseAddress.ToString().TrimEnd('/');
        var thread = Example.Thread();
        var story = Example.Bridge(thread);
        Example.AddTopic(story, "foreign-policy", 1);
        await using var scope = _app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RedressDb>();
        db.AddRange([thread, story, .. Senators.All()]);
        await db.SaveChangesAsync(Cancel);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await _smtp.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _data.Delete(recursive: true);
    }

    [Theory]
    [InlineData(true, 1280)]
    [InlineData(false, 390)]
    public async Task A_letter_goes_from_the_story_to_the_offices_with_scripts_on_and_off(bool scripts, int width)
    {
        await using var window = await browser.OpenAsync(_address, width, scripts);
        var page = window.Page;
        await page.GotoAsync("/stories/oak-road-bridge");
        await page.GetByLabel("Your ZIP code").FillAsync(Senators.Zip);
        await page.GetByRole(AriaRole.Button, new() { Name = "Find my officials" }).ClickAsync();
        await SeenAsync(window, "who", scripts);
        await page.GetByRole(AriaRole.Button, new() { Name = "Continue to the letter" }).ClickAsync();

        await page.GetByLabel("Why does this matter to you?").FillAsync("My son walks over that bridge each day.");
        await page.GetByLabel("Your name").FillAsync("Ana Marín");
        await page.GetByLabel("Street address").FillAsync("214 Oak Road");
        await page.GetByLabel("City").FillAsync("Jasper");
        await page.GetByLabel("E-mail (optional)").FillAsync("ana@people.example");
        if (scripts)
        {
            await Assertions.Expect(page.Locator("#preview [data-merge-out=own]")).ToHaveTextAsync("My son walks over that bridge each day.");
            await Assertions.Expect(page.Locator("#preview [data-merge-out=name]")).ToHaveTextAsync("Ana Marín");
        }
        await page.GetByRole(AriaRole.Button, new() { Name = "Update the preview" }).ClickAsync();
        await Assertions.Expect(page.Locator("#preview mark").Filter(new() { HasText = "My son walks over that bridge each day." }).First).ToBeVisibleAsync();
        await SeenAsync(window, "letter", scripts);
        await page.GetByRole(AriaRole.Button, new() { Name = "Continue to sending" }).ClickAsync();
        await SeenAsync(window, "send", scripts);
        await Assertions.Expect(page.GetByText("Waits for your confirmation")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "I sent it" }).First.ClickAsync();
        await Assertions.Expect(page.GetByText("You told us you sent it")).ToBeVisibleAsync();

        await ConfirmAsync(window, await _smtp.WaitForAsync(1, Cancel), scripts);
    }

    private async Task ConfirmAsync(Window window, MimeKit.MimeMessage asked, bool scripts)
    {
        var page = window.Page;
        asked.To.ToString().ShouldBe("ana@people.example");
        await page.GotoAsync(new Uri(asked.TextBody!.Split('\n', ' ').First(word => word.Contains("/letters/confirm/", StringComparison.Ordinal)).Trim()).PathAndQuery);
        await SeenAsync(window, "confirm", scripts);
        _smtp.Messages().Count.ShouldBe(1, "opening the link sends nothing");
        await page.GetByRole(AriaRole.Button, new() { Name = "Send my letter" }).ClickAsync();
        var letter = await _smtp.WaitForAsync(2, Cancel);
        letter.To.ToString().ShouldBe("cal@house.example");
        letter.ReplyTo.ToString().ShouldBe("ana@people.example");
        letter.TextBody!.ReplaceLineEndings("\n").ShouldStartWith("Dear Representative House,\n\nMy son walks over that bridge each day.\n\nAccording to Oak Valley News");
        await AcceptedAsync(page);
        window.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_draft_stays_in_this_browser_until_it_is_cleared()
    {
        await using var window = await browser.OpenAsync(_address);
        var page = window.Page;
        await ToLetterAsync(page);
        await page.GetByLabel("Why does this matter to you?").FillAsync("A draft of mine.");
        await ToLetterAsync(page);
        await Assertions.Expect(page.GetByLabel("Why does this matter to you?")).ToHaveValueAsync("A draft of mine.");

        await page.GetByRole(AriaRole.Button, new() { Name = "Clear my draft" }).ClickAsync();
        await ToLetterAsync(page);
        await Assertions.Expect(page.GetByLabel("Why does this matter to you?")).ToHaveValueAsync("");
        window.Complaints.ShouldBeEmpty();
    }

    private static async Task ToLetterAsync(IPage page)
    {
        await page.GotoAsync("/stories/oak-road-bridge/write");
        await page.GetByLabel("ZIP code").FillAsync(Senators.Zip);
        await page.GetByRole(AriaRole.Button, new() { Name = "Look up" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Continue to the letter" }).ClickAsync();
    }

    private static async Task AcceptedAsync(IPage page)
    {
        for (var look = 0; look < 50 && await page.GetByText("Accepted by their mail server").First.CountAsync() == 0; look++)
        {
            await Task.Delay(200, Cancel);
            await page.ReloadAsync();
        }

        await Assertions.Expect(page.GetByText("Accepted by their mail server").First).ToBeVisibleAsync();
    }

    /// <summary>Accessible in both schemes, no wider than the window; pictures go to the folder REDRESS_PICTURES names, if it does.</summary>
    private static async Task SeenAsync(Window window, string name, bool scripts)
    {
        var page = window.Page;

        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });

            if (scripts)
            {
                (await page.RunAxe()).Violations.SelectMany(violation => violation.Nodes.Select(node => $"{name}: {violation.Id}: {node.Html}")).ShouldBeEmpty();
                (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(page.ViewportSize!.Width, name);
            }

            if (Environment.GetEnvironmentVariable("REDRESS_PICTURES") is { } folder)
            {
                await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}-{page.ViewportSize!.Width}-{scheme}.png"), FullPage = true });
            }
        }
    }

    private sealed class Served(DirectoryInfo data, string smtp) : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseSetting("Data:Folder", data.FullName);
            builder.UseSetting("Mail:Url", smtp);
            builder.UseSetting("Samples:Install", "false");
            builder.UseEnvironment("Production");
        }
    }
}
