using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Redress.Domain.Accounts;

namespace Redress.Journeys;

public sealed partial class WorkingAtTheDesk(WorkingDesk desk, Browser browser) : IClassFixture<WorkingDesk>
{
    /// <summary>Dark differs from light in its colors only.</summary>
    private static readonly AxeRunOptions Colors = new() { RunOnly = new RunOnlyOptions { Type = "rule", Values = ["color-contrast"] } };

    [Theory]
    [InlineData(390)]
    [InlineData(1280)]
    public async Task Every_page_is_accessible_light_and_dark_and_fits(int width)
    {
        await using var window = await browser.OpenAsync(desk.Address, width);
        var found = new List<string>();

        foreach (var path in DeskContent.Doors)
        {
            await LookAsync(window.Page, path, width, found);
        }

        await desk.SignInAsync(window.Page, Role.Administrator);

        foreach (var path in await desk.PagesAsync())
        {
            await LookAsync(window.Page, path, width, found);
        }

        found.ShouldBeEmpty();
        window.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_page_fits_the_smallest_phone()
    {
        await using var window = await browser.OpenAsync(desk.Address, 320);
        await desk.SignInAsync(window.Page, Role.Administrator);
        var found = new List<string>();

        foreach (var path in await desk.PagesAsync())
        {
            (await window.Page.GotoAsync(path))!.Status.ShouldBe(200, path);
            await FitAsync(window.Page, path, 320, found);
        }

        found.ShouldBeEmpty();
    }

    [Fact]
    public async Task No_page_of_the_desk_is_left_out()
    {
        var seen = (await desk.PagesAsync()).Concat(DeskContent.Doors).Select(path => path.Split('?')[0]).ToList();

        var pages = desk.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null)
            .Select(endpoint => $"/{endpoint.RoutePattern.RawText}").Where(pattern => pattern.StartsWith("/desk", StringComparison.Ordinal)).ToList();

        pages.Count.ShouldBeGreaterThan(40);
        pages.Where(pattern => !seen.Exists(path => Regex.IsMatch(path, $"^{Parameter().Replace(pattern, "[^/]+")}$", RegexOptions.NonBacktracking))).ShouldBeEmpty("put these into DeskContent");
    }

    private static async Task LookAsync(IPage page, string path, int width, List<string> found)
    {
        await page.GotoAsync(path);
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        Add(found, path, ColorScheme.Light, await page.RunAxe());
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        Add(found, path, ColorScheme.Dark, await page.RunAxe(Colors));
        await FitAsync(page, path, width, found);

        if (Environment.GetEnvironmentVariable("JOURNEY_PICTURES") is { } folder)
        {
            foreach (var scheme in new[] { ColorScheme.Dark, ColorScheme.Light })
            {
                await page.EmulateMediaAsync(new() { ColorScheme = scheme });
                await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"desk{path.Replace('/', '-').Replace('?', '-')}-{width}-{scheme}.png"), FullPage = true });
            }
        }
    }

    private static async Task FitAsync(IPage page, string path, int width, List<string> found)
    {
        if (await page.EvaluateAsync<int>("document.documentElement.scrollWidth") is var wide && wide > width)
        {
            found.Add($"{path}: {wide} pixels wide at {width}");
        }
    }

    private static void Add(List<string> found, string path, ColorScheme scheme, AxeResult axe) =>
        found.AddRange(axe.Violations.SelectMany(violation => violation.Nodes.Select(node => $"{path}, {scheme}: {violation.Id}: {node.Html}")));

    [GeneratedRegex(@"\{[^}]*\}", RegexOptions.NonBacktracking)]
    private static partial Regex Parameter();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_rejection_is_appealed_and_decided_by_somebody_else(bool scripts)
    {
        var title = $"A well for the square, {(scripts ? "with" : "without")} scripts";
        var appeal = await desk.SubmitAsync(title);
        await using var first = await browser.OpenAsync(desk.Address, scripts: scripts);
        await desk.SignInAsync(first.Page, Role.Moderator);
        await first.Page.GotoAsync("/desk/moderation");
        await first.Page.GetByRole(AriaRole.Link, new() { Name = title, Exact = true }).ClickAsync();
        await first.Page.GetByRole(AriaRole.Button, new() { Name = "Reject" }).ClickAsync();
        (await first.Page.Locator(".error-summary a").GetAttributeAsync("href")).ShouldBe("#Reason");
        await first.Page.GetByLabel("Reason, if you reject").SelectOptionAsync("unclear");
        await first.Page.GetByRole(AriaRole.Button, new() { Name = "Reject" }).ClickAsync();
        (await first.Page.Locator(".notice").InnerTextAsync()).ShouldContain("Rejected. The submitter is told.");

        await using var reader = await browser.OpenAsync(desk.Address, 390, scripts);
        await reader.Page.GotoAsync(appeal);
        await reader.Page.GetByLabel("Why should we look again?").FillAsync("There is no other well.");
        await reader.Page.GetByRole(AriaRole.Button, new() { Name = "Send the appeal" }).ClickAsync();
        (await reader.Page.Locator("main").InnerTextAsync()).ShouldContain("We have your appeal");
        if (scripts)
        {
            // axe is a script itself: without scripts it would never answer.
            (await reader.Page.RunAxe()).Violations.ShouldBeEmpty();
        }

        await using var second = await browser.OpenAsync(desk.Address, scripts: scripts);
        await desk.SignInAsync(second.Page, Role.Moderator);
        await second.Page.GotoAsync("/desk/moderation?view=Appeals");
        await second.Page.GetByRole(AriaRole.Link, new() { Name = title, Exact = true }).ClickAsync();
        (await second.Page.Locator("main").InnerTextAsync()).ShouldContain("There is no other well.");
        await second.Page.GetByRole(AriaRole.Button, new() { Name = "Approve" }).ClickAsync();
        await reader.Page.ReloadAsync();
        (await reader.Page.Locator("main").InnerTextAsync()).ShouldContain("It is approved.");
        new[] { first, second, reader }.SelectMany(window => window.Complaints).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_queue_is_worked_through_by_keyboard_alone()
    {
        await using var window = await browser.OpenAsync(desk.Address);
        await desk.SignInAsync(window.Page, Role.Moderator);
        await window.Page.GotoAsync("/desk/moderation");
        var titles = await window.Page.Locator(".item h2 a").AllInnerTextsAsync();

        await window.Page.Keyboard.PressAsync("j");
        await window.Page.Keyboard.PressAsync("j");
        await window.Page.Keyboard.PressAsync("k");
        await window.Page.Keyboard.PressAsync("x");
        (await window.Page.Locator(".item input:checked").CountAsync()).ShouldBe(1);
        await window.Page.Keyboard.PressAsync("j");
        await window.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(window.Page.Locator("h1")).ToHaveTextAsync(titles[1]);
    }

    [Fact]
    public async Task A_packs_preview_follows_the_typing_and_names_the_line_of_a_mistake()
    {
        await using var window = await browser.OpenAsync(desk.Address);
        await desk.SignInAsync(window.Page, Role.Editor);
        await window.Page.GotoAsync("/desk/packs/energy");
        var text = await window.Page.Locator("#Text").InputValueAsync();

        await window.Page.Locator("#Text").FillAsync(text.Replace("name: Energy", "name: Energy for All", StringComparison.Ordinal));
        await Assertions.Expect(window.Page.Locator("[data-preview] h3").First).ToHaveTextAsync("Energy for All");
        await window.Page.Locator("#Text").FillAsync(text.Replace("name: Energy", "colour: red", StringComparison.Ordinal));
        await Assertions.Expect(window.Page.Locator("[data-preview]")).ToContainTextAsync("Line 3");

        window.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_chosen_color_is_seen_by_every_reader_at_once()
    {
        await using var window = await browser.OpenAsync(desk.Address);
        await desk.SignInAsync(window.Page, Role.Administrator);
        await window.Page.GotoAsync("/desk/settings");

        await window.Page.GetByLabel("Accent, light").FillAsync("#7a1fa2");
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Save" }).Filter(new() { HasText = "Colors" }).ClickAsync();

        await using var reader = await browser.OpenAsync(desk.Address);
        await reader.Page.GotoAsync("/about");
        (await reader.Page.EvaluateAsync<string>("getComputedStyle(document.documentElement).getPropertyValue('--act')")).Trim().ShouldBe("#7a1fa2");
        (await reader.Page.RunAxe()).Violations.ShouldBeEmpty();
        reader.Complaints.ShouldBeEmpty();
        await window.Page.GetByLabel("Accent, light").FillAsync("");
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Save" }).Filter(new() { HasText = "Colors" }).ClickAsync();
    }
}
