using System.Globalization;
using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using MimeKit;
using Redress.Domain.Accounts;
using Redress.Tests.Platform.Mail;
using Redress.Tests.Stories;

namespace Redress.Journeys;

/// <summary>From the study kit to a series of meetings: announced, looked at, replied to, moved and called off, with a real mail server between.</summary>
public sealed partial class HostingAnEvent(Browser browser)
{
    private const int Width = 390;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task From_the_study_kit_to_the_last_mail(bool scripts)
    {
        await using var smtp = await SmtpServer.StartAsync();
        await using var site = SiteWithMail.Start(smtp.Url);
        var thread = Example.Thread();
        await site.SaveAsync(db => db.AddRange(thread, Example.Bridge(thread)));
        await using var host = await browser.OpenAsync(site.Address, Width, scripts);
        var day = site.Now.AddDays(14);

        var secret = await AnnounceAsync(host, day, smtp, scripts);
        await ApproveAsync(site, scripts);
        (await smtp.WaitForAsync(2, Cancel)).Subject.ShouldBe("Event is approved: Study group: Oak Road bridge to close in June");
        var reply = await ReplyAsync(site, smtp, scripts);
        await MoveAndCancelAsync(host, secret, day.AddDays(1), scripts);

        (await smtp.WaitForAsync(4, Cancel)).Subject.ShouldStartWith("Moved: ");
        var cancelled = await smtp.WaitForAsync(5, Cancel);
        cancelled.Subject.ShouldStartWith("Cancelled: ");
        cancelled.TextBody!.ShouldContain("The room has flooded.");
        await host.Page.GotoAsync(reply);
        await Assertions.Expect(host.Page.Locator("main")).ToContainTextAsync("The room has flooded.");
        await LookAsync(host, scripts);
        host.Complaints.ShouldBeEmpty();
    }

    private static async Task<string> AnnounceAsync(Window window, DateTimeOffset day, SmtpServer smtp, bool scripts)
    {
        var page = window.Page;
        await page.GotoAsync("/stories/oak-road-bridge/study");
        await page.GetByRole(AriaRole.Link, new() { Name = "Host one: announce your meeting" }).ClickAsync();
        (await page.GetByLabel("Title").InputValueAsync()).ShouldBe("Study group: Oak Road bridge to close in June");
        await page.GetByLabel("What people will do there").FillAsync("Read the brief, discuss the questions.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Send me the mail" }).ClickAsync();
        await Assertions.Expect(page.Locator(".error-summary")).ToBeVisibleAsync();
        (await page.GetByLabel("What people will do there").InputValueAsync()).ShouldBe("Read the brief, discuss the questions.");
        await LookAsync(window, scripts);

        await page.GetByLabel("Who invites").FillAsync("Oakville Library");
        await page.GetByLabel("In a place", new() { Exact = true }).CheckAsync();
        await page.GetByLabel("Name of the place").FillAsync("Oak Hall");
        await page.GetByLabel("Town", new() { Exact = true }).FillAsync("Oakville");
        await page.GetByLabel("Date", new() { Exact = true }).FillAsync(Day(day));
        await page.GetByLabel("Begins").FillAsync("18:30");
        await page.GetByLabel("Ends").FillAsync("20:00");
        await page.GetByLabel("Time zone").FillAsync("America/New_York");
        await page.GetByLabel("How often").SelectOptionAsync("Weekly");
        await page.GetByLabel("If more than once: how many dates").FillAsync("3");
        await page.GetByLabel("Your e-mail address").FillAsync("host@people.example");
        await page.GetByRole(AriaRole.Button, new() { Name = "Send me the mail" }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Check your e-mail");
        await LookAsync(window, scripts);

        var address = LinkIn(await smtp.WaitForAsync(1, Cancel), "/events/host/");
        await page.GotoAsync(address);
        await LookAsync(window, scripts);
        await page.GetByRole(AriaRole.Button, new() { Name = "Submit it" }).ClickAsync();
        await Assertions.Expect(page.Locator(".note").First).ToContainTextAsync("Thank you.");
        return address;
    }

    private async Task ApproveAsync(SiteWithMail site, bool scripts)
    {
        await using var window = await browser.OpenAsync(site.Address, scripts: scripts);
        await site.SignInAsync(window.Page, Role.Moderator);
        await window.Page.GotoAsync("/desk/moderation");
        await window.Page.Locator(".item h2 a").ClickAsync();
        await Assertions.Expect(window.Page.Locator("main")).ToContainTextAsync("Oak Hall, Oakville");
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Approve" }).ClickAsync();
        await Assertions.Expect(window.Page.Locator("h1")).ToBeVisibleAsync();
    }

    private async Task<string> ReplyAsync(SiteWithMail site, SmtpServer smtp, bool scripts)
    {
        await using var window = await browser.OpenAsync(site.Address, Width, scripts);
        var page = window.Page;
        await page.GotoAsync("/stories/oak-road-bridge");
        await page.Locator("#events").GetByRole(AriaRole.Link, new() { Name = "Study group: Oak Road bridge to close in June" }).ClickAsync();
        await page.GetByLabel("Your name").FillAsync("Ana Marín");
        await page.GetByLabel("Your e-mail address").FillAsync("ana@");
        await page.GetByRole(AriaRole.Button, new() { Name = "I want to come" }).ClickAsync();
        await Assertions.Expect(page.Locator(".error-summary")).ToBeVisibleAsync();
        await LookAsync(window, scripts);
        await page.GetByLabel("Your e-mail address").FillAsync("ana@people.example");
        await page.GetByLabel("What you need to take part (optional)").FillAsync("A chair with a back.");
        await page.GetByRole(AriaRole.Button, new() { Name = "I want to come" }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Check your e-mail");

        var address = LinkIn(await smtp.WaitForAsync(3, Cancel), "/events/reply/");
        await page.GotoAsync(address);
        await LookAsync(window, scripts);
        await page.GetByRole(AriaRole.Button, new() { Name = "Yes, I am coming" }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("You are coming");
        await Assertions.Expect(page.Locator(".next")).ToBeVisibleAsync();
        await LookAsync(window, scripts);
        window.Complaints.ShouldBeEmpty();
        return address;
    }

    private static async Task MoveAndCancelAsync(Window window, string address, DateTimeOffset day, bool scripts)
    {
        var page = window.Page;
        await page.GotoAsync(address);
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("A chair with a back.");
        await page.GetByText("Move it to another time or place").ClickAsync();
        await LookAsync(window, scripts);
        await page.GetByLabel("Date", new() { Exact = true }).FillAsync(Day(day));
        await page.GetByLabel("This date and those after it").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Move it and tell everybody who replied" }).ClickAsync();
        await Assertions.Expect(page.Locator(".note").First).ToContainTextAsync("Moved.");
        await Assertions.Expect(page.Locator("dd .status", new() { HasText = "Moved" })).ToHaveCountAsync(3);

        await page.GetByText("Call it off").ClickAsync();
        await page.GetByLabel("Why (shown, and told to everybody who replied)").FillAsync("The room has flooded.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Call off all dates" }).ClickAsync();
        await Assertions.Expect(page.Locator(".note").First).ToContainTextAsync("Called off.");
        await LookAsync(window, scripts);
        await page.GotoAsync("/events");
        await Assertions.Expect(page.Locator(".event")).ToContainTextAsync("The room has flooded.");
    }

    private static async Task LookAsync(Window window, bool scripts)
    {
        if (scripts)
        {
            var axe = await window.Page.RunAxe();
            axe.Violations.Select(violation => $"{window.Page.Url}: {violation.Id}: {violation.Nodes[0].Html}").ShouldBeEmpty();
        }

        (await window.Page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(Width, window.Page.Url);
    }

    private static string Day(DateTimeOffset day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string LinkIn(MimeMessage mail, string page) => Links().Matches(mail.TextBody!).Select(match => match.Value).First(link => link.Contains(page, StringComparison.Ordinal));

    [GeneratedRegex(@"https?://\S+", RegexOptions.NonBacktracking)]
    private static partial Regex Links();
}
