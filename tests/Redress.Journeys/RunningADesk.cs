using System.Diagnostics;
using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Redress.Accounts;
using Redress.Tests;
using Redress.Tests.Platform.Mail;

namespace Redress.Journeys;

/// <summary>From a site that nobody can sign in to, to a story that was published, corrected and taken down: with passkeys, a source that is served, and a real mail server.</summary>
public sealed partial class RunningADesk(Browser browser) : IAsyncLifetime
{
    private const string Article =
        """
        <!doctype html><html lang="en"><head><title>County to close the Oak Road bridge in June</title><meta property="og:site_name" content="Oak Valley News"></head>
        <body><article><h1>County to close the Oak Road bridge in June</h1>
        <p>The county will close the Oak Road bridge to all traffic on June 3, the county board decided on Tuesday evening after a hearing of three hours.</p>
        <p>Inspectors found cracks in two steel beams in April, and engineers advised the board not to wait for the autumn.</p>
        <p>“Safety comes first, and nobody should drive over cracked steel,” said Commissioner Ann Vale.</p>
        <p>Vale said she will publish the whole inspection report by May 1.</p>
        <p>It is not known who will pay for the repair, which the county puts at 40 million dollars.</p>
        </article></body></html>
        """;

    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("redress-desk-");
    private SmtpServer _smtp = null!;
    private LoopbackSite _paper = null!;
    private LoopbackSite _feed = null!;
    private Served _app = null!;
    private string _address = "";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _smtp = await SmtpServer.StartAsync();
        _paper = await LoopbackSite.OfPagesAsync(("/oak-road", Article));
        _feed = await LoopbackSite.OfPagesAsync(("/feed.xml", Feed(_paper.Url)));
        _app = new Served(_data, _smtp.Url, [_paper.Host, _feed.Host]);
        _app.UseKestrel(0);
        _app.StartServer();
        // Passkeys belong to a name, never to a bare address.
        _address = $"http://localhost:{_app.ClientOptions.BaseAddress.Port}";
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await _smtp.DisposeAsync();
        await _paper.DisposeAsync();
        await _feed.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _data.Delete(recursive: true);
    }

    [Fact]
    public async Task From_the_first_start_to_a_story_published_corrected_and_taken_down()
    {
        await using var admin = await browser.OpenAsync(_address);
        await SetUpAsync(admin.Page);
        await using var editor = await browser.OpenAsync(_address);
        await InviteAsync(admin.Page, editor.Page);
        await FollowSourceAsync(editor.Page);

        var slug = await PublishAsync(editor.Page);
        await using var reader = await browser.OpenAsync(_address, 390);
        await reader.Page.GotoAsync($"/stories/{slug}");
        await Assertions.Expect(reader.Page.Locator("h1")).ToHaveTextAsync("County to close the Oak Road bridge in June");

        await CorrectAsync(editor.Page, slug);
        await reader.Page.ReloadAsync();
        await Assertions.Expect(reader.Page.Locator("#corrections")).ToContainTextAsync("The month was missing.");

        await editor.Page.GetByLabel("What was wrong, for readers to see").FillAsync("The paper withdrew its report.");
        await editor.Page.GetByRole(AriaRole.Button, new() { Name = "Take down" }).ClickAsync();
        (await reader.Page.ReloadAsync())!.Status.ShouldBe(410);
        await Assertions.Expect(reader.Page.Locator("main")).ToContainTextAsync("The paper withdrew its report.");

        await admin.Page.GotoAsync("/desk/accounts");
        await admin.Page.Locator(".person", new() { HasText = "Eda Editor" }).GetByRole(AriaRole.Button, new() { Name = "Revoke" }).ClickAsync();
        await editor.Page.GotoAsync("/desk/inbox");
        new Uri(editor.Page.Url).AbsolutePath.ShouldBe("/desk/sign-in", "revoked is revoked at the next request");
        new[] { admin, editor, reader }.SelectMany(window => window.Complaints).ShouldBeEmpty();
    }

    private static string Feed(string site) =>
        $"""
        <?xml version="1.0" encoding="utf-8"?>
        <rss version="2.0"><channel><title>Oak Valley News</title><link>{site}/</link><description>News of the valley</description>
        <item><title>County to close the Oak Road bridge in June</title><link>{site}/oak-road</link><guid>{site}/oak-road</guid></item>
        </channel></rss>
        """;

    private async Task SetUpAsync(IPage page)
    {
        await AddAuthenticatorAsync(page);
        await using var scope = _app.Services.CreateAsyncScope();
        await page.GotoAsync((await scope.ServiceProvider.GetRequiredService<SetUp>().LinkAsync(Cancel))!);
        await page.GetByLabel("Your name").FillAsync("Ada Administrator");
        await page.GetByLabel("E-mail").FillAsync("ada@desk.example");
        await page.GetByRole(AriaRole.Button, new() { Name = "Make my account" }).ClickAsync();
        await AddPasskeyAndUseItAsync(page);
    }

    private async Task InviteAsync(IPage admin, IPage editor)
    {
        await admin.GotoAsync("/desk/accounts");
        var invite = admin.Locator("section", new() { HasText = "Invite somebody" });
        await invite.GetByLabel("Name").FillAsync("Eda Editor");
        await invite.GetByLabel("E-mail").FillAsync("eda@desk.example");
        await invite.GetByLabel("Editor: reviews and publishes stories").CheckAsync();
        await admin.GetByRole(AriaRole.Button, new() { Name = "Send the invitation" }).ClickAsync();

        var mail = await _smtp.WaitForAsync(1, Cancel);
        mail.To.ToString().ShouldContain("eda@desk.example");
        await AddAuthenticatorAsync(editor);
        await editor.GotoAsync(EnterPath().Match(mail.TextBody!).Value);
        await editor.GetByRole(AriaRole.Button, new() { Name = "Accept and sign in" }).ClickAsync();
        await AddPasskeyAndUseItAsync(editor);
        (await editor.GotoAsync("/desk/accounts"))!.Status.ShouldBe(403, "an editor looks after stories, not people");
    }

    private async Task FollowSourceAsync(IPage page)
    {
        await page.GotoAsync("/desk/sources");
        await page.GetByLabel("Address of a feed or a site").FillAsync($"{_feed.Url}/feed.xml");
        await page.GetByRole(AriaRole.Button, new() { Name = "Test", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByText("County to close the Oak Road bridge in June")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Follow", Exact = true }).ClickAsync();

        for (var look = 0; look < 60 && await page.Locator(".item h2 a").CountAsync() == 0; look++)
        {
            await Task.Delay(500, Cancel);
            await page.GotoAsync("/desk/inbox");
        }
    }

    /// <summary>By keyboard alone: opens the story, checks each line, publishes.</summary>
    private static async Task<string> PublishAsync(IPage page)
    {
        var (keys, since) = (0, Stopwatch.GetTimestamp());
        async Task PressAsync(string key)
        {
            keys++;
            await page.Keyboard.PressAsync(key);
        }

        await PressAsync("j");
        await PressAsync("Enter");
        await page.WaitForURLAsync("**/desk/stories/*");
        (await page.RunAxe()).Violations.ShouldBeEmpty();
        var lines = await page.Locator(".check-line").CountAsync();
        lines.ShouldBeGreaterThan(3);
        await PressAsync("j");

        for (var line = 0; line < lines; line++)
        {
            await PressAsync("c");
        }

        await page.GetByRole(AriaRole.Button, new() { Name = "Publish", Exact = true }).FocusAsync();
        await PressAsync("Enter");
        await Assertions.Expect(page.GetByText("See the page")).ToBeVisibleAsync();
        TestContext.Current.TestOutputHelper?.WriteLine($"From the inbox to published: {lines} lines, {keys} keys, {Stopwatch.GetElapsedTime(since).TotalSeconds:F1} s of the browser and server, axe on the review among them");
        return page.Url.Split('/')[^1];
    }

    private static async Task CorrectAsync(IPage page, string slug)
    {
        await page.GotoAsync($"/desk/stories/{slug}");
        await page.Locator(".check-line textarea").First.FillAsync("The county will close the Oak Road bridge to all traffic on June 3.");
        await page.Locator(".check-line [type=checkbox]").First.CheckAsync();
        await page.GetByLabel("What was wrong, for readers to see").FillAsync("The month was missing.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("#history")).ToBeVisibleAsync();
    }

    /// <summary>Adds a passkey, signs out, and comes back by it.</summary>
    private static async Task AddPasskeyAndUseItAsync(IPage page)
    {
        await page.GotoAsync("/desk/account");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a passkey on this device" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Remove" })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out", Exact = true }).ClickAsync();
        await page.GotoAsync("/desk/inbox");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" }).ClickAsync();
        await page.WaitForURLAsync("**/desk/inbox");
    }

    /// <summary>What a phone or laptop has built in.</summary>
    private static async Task AddAuthenticatorAsync(IPage page)
    {
        var devices = await page.Context.NewCDPSessionAsync(page);
        await devices.SendAsync("WebAuthn.enable");
        await devices.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["options"] = new { protocol = "ctap2", transport = "internal", hasResidentKey = true, hasUserVerification = true, isUserVerified = true, automaticPresenceSimulation = true },
        });
    }

    [GeneratedRegex("/desk/enter/[^\\s]+", RegexOptions.NonBacktracking)]
    private static partial Regex EnterPath();

    private sealed class Served(DirectoryInfo data, string smtp, IReadOnlyList<string> hosts) : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseSetting("Data:Folder", data.FullName);
            builder.UseSetting("Mail:Url", smtp);
            builder.UseSetting("Samples:Install", "false");
            builder.UseEnvironment("Production");

            for (var i = 0; i < hosts.Count; i++)
            {
                builder.UseSetting($"Outbound:Allow:{i}", hosts[i]);
            }
        }
    }
}
