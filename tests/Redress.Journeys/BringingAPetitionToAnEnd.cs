using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Redress.Domain.Accounts;

namespace Redress.Journeys;

/// <summary>From a story over e-mail, sponsor and moderator to signatures, a milestone, a response and the end.</summary>
public sealed class BringingAPetitionToAnEnd(Desk desk, Browser browser)
{
    /// <summary>A folder for pictures of every page this journey looks at, for whoever wants to look too.</summary>
    private static readonly string? Pictures = Environment.GetEnvironmentVariable("JOURNEY_PICTURES");

    private readonly List<string> _faults = [];
    private int _looks;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_reader_starts_it_others_back_and_sign_it_and_the_desk_tells_what_came_of_it(bool scripts)
    {
        var tag = scripts ? "with" : "without";
        var title = $"Publish the mill street report {tag} delay";
        await using var reader = await browser.OpenAsync(desk.Address, width: 390, scripts: scripts);
        await using var editor = await browser.OpenAsync(desk.Address, scripts: scripts);

        await StartAsync(reader.Page, title, tag, scripts);
        await BackAsync(reader.Page, tag, scripts);
        var slug = await ApproveAsync(editor.Page, title, scripts);
        await PlanAsync(editor.Page, slug, scripts);
        await SignAsync(reader.Page, slug, tag, scripts);
        await EndAsync(editor.Page, reader.Page, slug, scripts);

        _faults.ShouldBeEmpty();
        reader.Complaints.ShouldBeEmpty();
        editor.Complaints.ShouldBeEmpty();
    }

    private async Task StartAsync(IPage page, string title, string tag, bool scripts)
    {
        await page.GotoAsync("/stories/sample-mill-street-bridge");
        await page.Locator("#start").GetByRole(AriaRole.Link, new() { Name = "Start a petition" }).ClickAsync();
        await Assertions.Expect(page.Locator("#similar")).ToBeVisibleAsync();
        await page.GetByLabel("What should be done, in one line").FillAsync(title);
        await page.GetByRole(AriaRole.Button, new() { Name = "Go on" }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Who may sign, and how to reach you");
        await LookAsync(page, scripts);
        await page.GetByLabel("Your e-mail").FillAsync($"starter.{tag}@example.org");
        await page.GetByRole(AriaRole.Button, new() { Name = "Send me the link" }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Check your e-mail to go on");
        await LookAsync(page, scripts);

        await page.GotoAsync(Link(await desk.MailAsync($"starter.{tag}@example.org"), "/petitions/drafts/"));
        await LookAsync(page, scripts);
        await page.GetByRole(AriaRole.Button, new() { Name = "Confirm and send it on" }).ClickAsync();
        await Assertions.Expect(page.Locator("#sponsors")).ToHaveTextAsync("It looks for people who back it");
        await LookAsync(page, scripts);
    }

    private async Task BackAsync(IPage page, string tag, bool scripts)
    {
        await page.Locator(".copy-text a").ClickAsync();
        await LookAsync(page, scripts);
        await page.GetByLabel("Your e-mail").FillAsync($"sponsor.{tag}@example.org");
        await page.GetByRole(AriaRole.Button, new() { Name = "Back this petition" }).ClickAsync();
        await page.GotoAsync(Link(await desk.MailAsync($"sponsor.{tag}@example.org"), "/petitions/sponsor/confirm/"));
        await LookAsync(page, scripts);
        await page.GetByRole(AriaRole.Button, new() { Name = "I back this petition" }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("You back it");
        await LookAsync(page, scripts);
    }

    /// <returns>The last part of its address.</returns>
    private async Task<string> ApproveAsync(IPage page, string title, bool scripts)
    {
        await page.GotoAsync(await desk.SignInLinkAsync(Role.Administrator));
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await page.GotoAsync("/desk/moderation");
        await page.GetByRole(AriaRole.Link, new() { Name = title }).First.ClickAsync();
        await LookAsync(page, scripts);
        await page.GetByRole(AriaRole.Button, new() { Name = "Approve" }).ClickAsync();
        await page.GotoAsync("/desk/petitions");
        await LookAsync(page, scripts);
        await page.GetByRole(AriaRole.Link, new() { Name = title, Exact = true }).ClickAsync();
        return new Uri(page.Url).Segments[^1];
    }

    private async Task PlanAsync(IPage page, string slug, bool scripts)
    {
        await page.Locator("#milestone-0").FillAsync("1");
        await page.Locator("#consequence-0").FillAsync("The mayor is asked for a date.");
        await LookAsync(page, scripts);
        await page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator(".notice")).ToHaveTextAsync("Saved.");
        await page.GotoAsync($"/desk/petitions/new?story=sample-mill-street-bridge");
        await LookAsync(page, scripts);
    }

    private async Task SignAsync(IPage page, string slug, string tag, bool scripts)
    {
        var email = $"signer.{tag}@example.org";
        await page.GotoAsync($"/petitions/{slug}");
        await page.GetByLabel("Your name").FillAsync("Ana Marín");
        await page.GetByLabel("ZIP code").FillAsync("10011");
        await page.Locator("#sign-email").FillAsync(email);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign the petition" }).ClickAsync();
        await page.GotoAsync(Link(await desk.MailAsync(email), "/signatures/confirm/"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Confirm my signature" }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Your signature is counted");
        await LookAsync(page, scripts);
        await page.GotoAsync($"/petitions/{slug}");
        await Assertions.Expect(page.Locator(".timeline .past")).ToContainTextAsync("The mayor is asked for a date.");
        await Assertions.Expect(page.Locator(".awaits").First).ToContainTextAsync("Awaiting a response since");
        await LookAsync(page, scripts);
    }

    private async Task EndAsync(IPage editor, IPage reader, string slug, bool scripts)
    {
        await editor.GotoAsync($"/desk/petitions/{slug}/outcomes");
        await editor.GetByLabel("Response by the addressee").CheckAsync();
        await editor.GetByLabel("The day it happened").FillAsync("2025-11-01");
        await editor.GetByLabel("What happened, in a few sentences").FillAsync("The mayor has published the report.");
        await editor.GetByRole(AriaRole.Button, new() { Name = "Record and publish" }).ClickAsync();
        await Assertions.Expect(editor.Locator(".error-summary")).ToContainTextAsync("Give the evidence");
        await LookAsync(editor, scripts);
        await editor.GetByLabel("Evidence: a page on the web").FillAsync("https://harlow-bend.example/report");
        await editor.GetByRole(AriaRole.Button, new() { Name = "Record and publish" }).ClickAsync();
        await Assertions.Expect(editor.Locator(".notice")).ToHaveTextAsync("Recorded.");
        await editor.GotoAsync($"/desk/petitions/{slug}");
        await editor.GetByRole(AriaRole.Button, new() { Name = "Close it" }).ClickAsync();
        await Assertions.Expect(editor.Locator(".notice")).ToHaveTextAsync("Done.");
        await LookAsync(editor, scripts);
        await editor.GotoAsync("/desk/elsewhere");
        await LookAsync(editor, scripts);

        await reader.ReloadAsync();
        await Assertions.Expect(reader.Locator("#outcomes")).ToBeVisibleAsync();
        await Assertions.Expect(reader.Locator("form[data-sign]")).ToHaveCountAsync(0);
        await LookAsync(reader, scripts);
        await reader.GotoAsync("/stories/sample-mill-street-bridge");
        await Assertions.Expect(reader.Locator("#start")).ToContainTextAsync("The mayor has published the report.");
    }

    /// <summary>Looks at the page as it is: on a phone and a desk, light and dark. axe runs where scripts do.</summary>
    private async Task LookAsync(IPage page, bool scripts)
    {
        if (!scripts)
        {
            return;
        }

        var before = page.ViewportSize!;
        _looks++;

        foreach (var width in new[] { 390, 1280 })
        {
            await page.SetViewportSizeAsync(width, 900);

            foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
            {
                await page.EmulateMediaAsync(new() { ColorScheme = scheme });
                _faults.AddRange((await page.RunAxe()).Violations.SelectMany(violation => violation.Nodes.Select(node => $"{page.Url}, {width}, {scheme}: {violation.Id}: {node.Html}")));

                if (Pictures is not null)
                {
                    await page.ScreenshotAsync(new() { Path = Path.Combine(Pictures, $"{_looks:00}-{width}-{scheme}.png"), FullPage = true });
                }
            }

            if (await page.EvaluateAsync<int>("document.documentElement.scrollWidth") is var wide && wide > width)
            {
                _faults.Add($"{page.Url}: {wide} pixels wide at {width}");
            }
        }

        await page.SetViewportSizeAsync(before.Width, before.Height);
    }

    private static string Link(string mail, string path)
    {
        var from = mail.IndexOf("http", mail.IndexOf(path, StringComparison.Ordinal) - 40, StringComparison.Ordinal);
        return new Uri(mail[from..mail.IndexOfAny([' ', '\r', '\n'], from)]).PathAndQuery;
    }
}
