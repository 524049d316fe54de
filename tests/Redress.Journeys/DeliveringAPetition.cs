using System.IO.Compression;
using Deque.AxeCore.Playwright;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Redress.Domain.Accounts;
using Redress.Petitions.Log;
using Redress.Tests.Petitions;
using Redress.Tests.Platform.Mail;

namespace Redress.Journeys;

/// <summary>An editor looks at the numbers, makes the package, records the delivery and tells the followers.</summary>
public sealed class DeliveringAPetition(Browser browser)
{
    [Fact]
    public async Task From_the_numbers_to_the_line_on_the_petition_s_page()
    {
        await using var smtp = await SmtpServer.StartAsync();
        await using var site = SiteWithMail.Start(smtp.Url);
        await site.SaveAsync(db => db.Add(Example.Open()));
        await site.UntilAsync(db => db.Set<LogCheckpoint>().AnyAsync(checkpoint => checkpoint.PublishedAt != null, TestContext.Current.CancellationToken));
        await using var window = await browser.OpenAsync(site.Address);
        var page = window.Page;
        await page.GotoAsync(await site.SignInLinkAsync(Role.Editor));
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();

        await page.GotoAsync("/desk/petitions/oak-road/numbers");
        await LookAsync(window);
        await page.GetByRole(AriaRole.Link, new() { Name = "Deliveries" }).ClickAsync();
        await LookAsync(window);
        await page.GetByRole(AriaRole.Link, new() { Name = "Make the package" }).ClickAsync();
        await LookAsync(window);
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "Make and download the package" }).ClickAsync());
        await using (var zip = await ZipFile.OpenReadAsync((await download.PathAsync())!, TestContext.Current.CancellationToken))
        {
            zip.Entries.Select(entry => entry.FullName).ShouldContain("summary.pdf", StringComparer.Ordinal);
        }

        await RecordAsync(window);
        await TellAsync(window);
        window.Complaints.ShouldBeEmpty();
    }

    private static async Task RecordAsync(Window window)
    {
        var page = window.Page;
        await page.GotoAsync("/desk/petitions/oak-road/delivery");
        await page.GetByText("Record the delivery").ClickAsync();
        await page.GetByLabel("Day of the delivery").FillAsync(TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        await page.GetByLabel("Who delivered it").FillAsync("Ana Marín");
        await page.GetByLabel("handed over in person").CheckAsync();
        await LookAsync(window);
        await page.GetByRole(AriaRole.Button, new() { Name = "Record it" }).ClickAsync();
        await Assertions.Expect(page.Locator(".notice")).ToContainTextAsync("Recorded.");
        await page.GotoAsync("/petitions/oak-road");
        await Assertions.Expect(page.Locator("section[aria-labelledby=delivered]")).ToContainTextAsync("by Ana Marín, handed over in person");
        await LookAsync(window);
    }

    private static async Task TellAsync(Window window)
    {
        var page = window.Page;
        await page.GotoAsync("/desk/petitions/oak-road/message");
        await page.GetByLabel("Title").FillAsync("The council has it now");
        await page.GetByLabel("Message", new() { Exact = true }).FillAsync("We handed it over today.\n\nThey answer within a month.");
        await LookAsync(window);
        await page.GetByRole(AriaRole.Button, new() { Name = "Look at it first" }).ClickAsync();
        await LookAsync(window);
        await page.GetByRole(AriaRole.Button, new() { Name = "Send it" }).ClickAsync();
        await Assertions.Expect(page.Locator(".notice")).ToContainTextAsync("It is sent.");
        await page.GetByRole(AriaRole.Link, new() { Name = "The council has it now" }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("The council has it now");
        await LookAsync(window);
    }

    private static async Task LookAsync(Window window)
    {
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await window.Page.EmulateMediaAsync(new() { ColorScheme = scheme });
            (await window.Page.RunAxe()).Violations.Select(violation => $"{window.Page.Url}: {violation.Id}: {violation.Nodes[0].Html}").ShouldBeEmpty();
        }
    }
}
