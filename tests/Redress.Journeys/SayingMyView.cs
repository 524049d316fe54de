using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Redress.Domain.Accounts;

namespace Redress.Journeys;

/// <summary>Opinion from both ends: a reader sends a view, an editor writes one and invites an author.</summary>
public sealed class SayingMyView(Desk desk, Browser browser)
{
    private const string Story = "/stories/sample-mill-street-bridge";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_reader_sends_a_view_from_the_story_and_confirms_it_by_mail(bool scripts)
    {
        var (mailbox, title) = ($"view-{scripts}@people.example", $"Mend it first, {(scripts ? "with" : "without")} scripts");
        await using var window = await browser.OpenAsync(desk.Address, width: 390, scripts);
        var page = window.Page;
        await page.GotoAsync(Story);
        await page.GetByRole(AriaRole.Link, new() { Name = "Send your view on this story" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Send", Exact = true }).ClickAsync();
        await LookAsync(window, scripts);

        await FillAsync(page, title);
        await page.GetByRole(AriaRole.Button, new() { Name = "Preview" }).ClickAsync();
        await Assertions.Expect(page.Locator(".opinion h2")).ToHaveTextAsync(title);
        await LookAsync(window, scripts);
        await page.GetByLabel("Your name").FillAsync("Ana Ruiz");
        await page.GetByLabel("Your e-mail address").FillAsync(mailbox);
        await page.GetByRole(AriaRole.Button, new() { Name = "Send", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Check your e-mail");

        var mail = await desk.MailAsync(mailbox);
        await page.GotoAsync(mail.Split().First(word => word.Contains("/views/confirm/", StringComparison.Ordinal)));
        await LookAsync(window, scripts);
        await page.GetByRole(AriaRole.Button, new() { Name = "Yes, send it" }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Your view is with us");
        await LookAsync(window, scripts);
        window.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_editor_writes_one_and_invites_an_author_who_hands_in_another()
    {
        await using var window = await browser.OpenAsync(desk.Address);
        var page = window.Page;
        await page.GotoAsync(await desk.SignInLinkAsync(Role.Editor));
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await page.GotoAsync($"/desk{Story}");
        await page.GetByRole(AriaRole.Link, new() { Name = "Opinion (" }).ClickAsync();
        await LookAsync(window, scripts: true);
        await page.GetByRole(AriaRole.Link, new() { Name = "Write one" }).ClickAsync();
        await FillAsync(page, "From the desk");
        await LookAsync(window, scripts: true);
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Show it" }).Filter(new() { HasText = "From the desk" }).ClickAsync();
        await Assertions.Expect(page.Locator("[role=status]").First).ToHaveTextAsync("Readers see it now.");

        await page.GetByLabel("Name", new() { Exact = true }).FillAsync("Nora Whitfield");
        await page.GetByLabel("E-mail", new() { Exact = true }).FillAsync("nora@people.example");
        await page.GetByRole(AriaRole.Button, new() { Name = "Send the invitation" }).ClickAsync();
        await Assertions.Expect(page.Locator("[role=status]").First).ToHaveTextAsync("The invitation is on its way.");

        await using var author = await browser.OpenAsync(desk.Address, width: 390);
        await author.Page.GotoAsync((await desk.MailAsync("nora@people.example")).Split().First(word => word.Contains("/opinion/", StringComparison.Ordinal)));
        await FillAsync(author.Page, "From outside");
        await LookAsync(author, scripts: true);
        await author.Page.GetByRole(AriaRole.Button, new() { Name = "Hand it in" }).ClickAsync();
        await Assertions.Expect(author.Page.Locator("[role=status]").First).ToHaveTextAsync("Your text is with the editor. You will hear what was decided.");

        await page.ReloadAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Show it" }).Filter(new() { HasText = "From outside" }).ClickAsync();
        await page.GotoAsync(Story);
        (await page.Locator(".opinion h2").AllTextContentsAsync()).ShouldContain("From outside", StringComparer.Ordinal);
        await LookAsync(window, scripts: true);
        window.Complaints.Concat(author.Complaints).ShouldBeEmpty();
    }

    private static async Task FillAsync(IPage page, string title)
    {
        await page.GetByLabel("Title").FillAsync(title);
        await page.GetByLabel("Name that readers see").FillAsync("A neighbor");
        await page.GetByLabel("Viewpoint").FillAsync("For repair before closing");
        await page.GetByLabel("Why this is opinion").FillAsync("The report gives no cost; I conclude that repair is cheaper.");
        await page.GetByLabel("Text", new() { Exact = true }).FillAsync("First.\n\nSecond.\n\nThird.");
        await page.GetByLabel("Sentences you argue about").FillAsync("1, 2");
    }

    private static async Task LookAsync(Window window, bool scripts)
    {
        (await window.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth")).ShouldBe(0, window.Page.Url);

        if (!scripts)
        {
            return;
        }

        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await window.Page.EmulateMediaAsync(new() { ColorScheme = scheme });
            (await window.Page.RunAxe()).Violations.SelectMany(violation => violation.Nodes.Select(node => $"{window.Page.Url}, {scheme}: {violation.Id}: {node.Html}")).ShouldBeEmpty();
        }
    }
}
