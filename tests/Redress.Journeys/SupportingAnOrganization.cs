using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Redress.Domain.Accounts;

namespace Redress.Journeys;

/// <summary>A reader suggests an organization, a moderator lists it, an editor verifies it, and it is found on the story it fits.</summary>
public sealed partial class SupportingAnOrganization(Desk desk, Browser browser)
{
    [Theory]
    [InlineData(true, 390, ColorScheme.Light)]
    [InlineData(false, 1280, ColorScheme.Dark)]
    public async Task From_the_suggestion_to_the_story(bool scripts, int width, ColorScheme scheme)
    {
        var (name, email) = ($"Harlow Bend Bus Riders {width}", $"ana{width}@mail.example");
        await using var reader = await browser.OpenAsync(desk.Address, width, scripts);
        await reader.Page.EmulateMediaAsync(new() { ColorScheme = scheme });
        var page = reader.Page;
        await SuggestAsync(reader, name, email, scripts);

        var mail = await desk.MailAsync(email);
        await page.GotoAsync(Link().Match(mail).Value);
        await LookAsync(reader, scripts);
        await page.GetByRole(AriaRole.Button, new() { Name = "Yes, suggest it" }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Thank you");

        await ListAsync(name, width, scripts);
        await VerifyAsync(name, width, scripts);
        await page.GotoAsync("/organizations?q=Bus+Riders");
        await page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true }).ClickAsync();
        await LookAsync(reader, scripts);
        (await page.Locator("main").InnerTextAsync()).ShouldContain("Seen in the state’s register.");
        (await page.Locator("a[href='https://riders.example/help']").InnerTextAsync()).ShouldContain("Volunteer");

        await page.GotoAsync("/stories/sample-mill-street-bridge#organizations");
        var panel = page.Locator("#organizations");
        (await panel.InnerTextAsync()).ShouldContain("Redress earns nothing from this");
        await panel.GetByLabel("Near you: ZIP code").FillAsync("35501");
        await panel.GetByRole(AriaRole.Button, new() { Name = "Show" }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Organizations");
        reader.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_broken_link_is_hidden_and_the_desk_sees_why()
    {
        await using var window = await browser.OpenAsync(desk.Address, width: 390);
        await window.Page.GotoAsync(await desk.SignInLinkAsync(Role.Editor));
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await window.Page.GotoAsync("/desk/links");
        await LookAsync(window, scripts: true);
        await window.Page.GotoAsync("/desk/organizations/import");
        await window.Page.GetByLabel("Or its text").FillAsync("name,about,topics,website\nNew One,\"Plants trees along roads.\",climate-change,https://trees.example/\nWrong,Nothing to see.,sorcery,x");
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Show what would happen" }).ClickAsync();
        await Assertions.Expect(window.Page.GetByText("1 new, 0 changed, 0 the same, 1 wrong.")).ToBeVisibleAsync();
        await LookAsync(window, scripts: true);
        window.Complaints.ShouldBeEmpty();
    }

    private static async Task SuggestAsync(Window reader, string name, string email, bool scripts)
    {
        var page = reader.Page;
        await page.GotoAsync("/stories/sample-mill-street-bridge");
        await page.Locator("#organizations").GetByRole(AriaRole.Link, new() { Name = "Suggest one" }).ClickAsync();
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync(name);
        await page.GetByRole(AriaRole.Button, new() { Name = "Suggest it" }).ClickAsync();
        await LookAsync(reader, scripts);
        await page.GetByRole(AriaRole.Link, new() { Name = "Say in a sentence or two what it does." }).ClickAsync();
        (await page.GetByLabel("Name", new() { Exact = true }).InputValueAsync()).ShouldBe(name);
        await page.GetByLabel("What it does", new() { Exact = true }).FillAsync("Rides the bus together and asks the council for better ones.");
        await page.GetByLabel("Page to volunteer").FillAsync("riders.example/help");
        await page.GetByLabel("Country", new() { Exact = true }).SelectOptionAsync("US");
        await page.GetByLabel("State", new() { Exact = true }).SelectOptionAsync("AL");
        await page.GetByLabel("Transportation", new() { Exact = false }).First.CheckAsync();
        await page.GetByLabel("Your e-mail address").FillAsync(email);
        await page.GetByRole(AriaRole.Button, new() { Name = "Suggest it" }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Check your e-mail");
        await LookAsync(reader, scripts);
    }

    private async Task ListAsync(string name, int width, bool scripts)
    {
        await using var moderator = await browser.OpenAsync(desk.Address, width, scripts);
        await moderator.Page.GotoAsync(await desk.SignInLinkAsync(Role.Moderator));
        await moderator.Page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await moderator.Page.GotoAsync("/desk/moderation");
        await moderator.Page.GetByRole(AriaRole.Link, new() { Name = name }).First.ClickAsync();
        await LookAsync(moderator, scripts);
        await moderator.Page.GetByRole(AriaRole.Button, new() { Name = "Approve" }).ClickAsync();
    }

    private async Task VerifyAsync(string name, int width, bool scripts)
    {
        await using var editor = await browser.OpenAsync(desk.Address, width, scripts);
        await editor.Page.GotoAsync(await desk.SignInLinkAsync(Role.Editor));
        await editor.Page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await editor.Page.GotoAsync("/desk/organizations?q=Bus+Riders");
        await LookAsync(editor, scripts);
        await editor.Page.GetByRole(AriaRole.Link, new() { Name = name }).First.ClickAsync();
        await editor.Page.GetByLabel("What you looked at").FillAsync("Seen in the state’s register.");
        await editor.Page.GetByRole(AriaRole.Button, new() { Name = "I have verified it" }).ClickAsync();
        await Assertions.Expect(editor.Page.GetByText("Marked as verified.")).ToBeVisibleAsync();
        await LookAsync(editor, scripts);
    }

    private static async Task LookAsync(Window window, bool scripts)
    {
        if (scripts)
        {
            (await window.Page.RunAxe()).Violations.SelectMany(violation => violation.Nodes.Select(node => $"{window.Page.Url} {violation.Id}: {node.Html}")).ShouldBeEmpty();
            (await window.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth")).ShouldBe(0);
        }
    }

    [GeneratedRegex(@"/organizations/confirm/[\w-]+", RegexOptions.NonBacktracking)]
    private static partial Regex Link();
}
