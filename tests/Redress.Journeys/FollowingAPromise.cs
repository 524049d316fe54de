using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Redress.Domain.Accounts;

namespace Redress.Journeys;

public sealed class FollowingAPromise(Desk desk, Browser browser)
{
    private const string Promise = "Ellen Brandt promised to publish the full inspection report by May 1";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_editor_records_evidence_and_readers_see_what_came_of_it(bool scripts)
    {
        await using var window = await browser.OpenAsync(desk.Address, scripts: scripts);
        var page = window.Page;
        await page.GotoAsync(await desk.SignInLinkAsync(Role.Editor));
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await OpenWhenTrackedAsync(page);
        await page.GetByRole(AriaRole.Link, new() { Name = Promise }).ClickAsync();

        // Whichever run comes first settles it, the other changes it back.
        var next = await page.GetByRole(AriaRole.Radio, new() { Name = "Kept" }).CountAsync() > 0 ? "Kept" : "Open";
        await page.GetByRole(AriaRole.Radio, new() { Name = next, Exact = true }).CheckAsync();
        await page.GetByRole(AriaRole.Radio, new() { Name = "A document" }).CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Record", Exact = true }).ClickAsync();
        (await page.Locator(".error-summary a").GetAttributeAsync("href")).ShouldBe("#evidence-url");

        await page.GetByLabel("Web address").FillAsync("https://town.example/report.pdf");
        await page.GetByLabel("What it is and shows").FillAsync("The report, published April 30");
        await page.GetByRole(AriaRole.Button, new() { Name = "Record", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "As readers see it" }).ClickAsync();

        (await page.Locator("#history ~ ol h3").First.InnerTextAsync()).ShouldBe(next);
        (await page.Locator("#history ~ ol").InnerTextAsync()).ShouldContain("The report, published April 30");
        window.Complaints.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(390)]
    [InlineData(1280)]
    public async Task Its_desk_pages_are_accessible(int width)
    {
        await using var window = await browser.OpenAsync(desk.Address, width);
        var page = window.Page;
        await page.GotoAsync(await desk.SignInLinkAsync(Role.Editor));
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await OpenWhenTrackedAsync(page);
        var one = await page.GetByRole(AriaRole.Link, new() { Name = Promise }).GetAttributeAsync("href");

        foreach (var path in new[] { "/desk/commitments", one!, "/desk/study" })
        {
            await page.GotoAsync(path);
            foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
            {
                await page.EmulateMediaAsync(new() { ColorScheme = scheme });
                (await page.RunAxe()).Violations.SelectMany(violation => violation.Nodes.Select(node => $"{path}, {scheme}: {violation.Id}: {node.Html}")).ShouldBeEmpty();
            }

            (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width, path);
        }
    }

    /// <summary>Tracking is a job that runs after a story is published.</summary>
    private static async Task OpenWhenTrackedAsync(IPage page)
    {
        for (var look = 0; look < 100; look++)
        {
            await page.GotoAsync("/desk/commitments");
            if (await page.GetByRole(AriaRole.Link, new() { Name = Promise }).CountAsync() > 0)
            {
                return;
            }

            await Task.Delay(200, TestContext.Current.CancellationToken);
        }
    }
}
