using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Redress.Platform.News;
using Redress.Tests.Platform.Mail;
using Redress.Tests.Stories;

namespace Redress.Journeys;

/// <summary>A reader follows the event of a story with a real mail server between, reads its news, and stops.</summary>
public sealed partial class FollowingAStory(Browser browser)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task By_mail_from_the_page_to_the_news_and_to_the_end(bool scripts)
    {
        await using var smtp = await SmtpServer.StartAsync();
        await using var site = SiteWithMail.Start(smtp.Url);
        var thread = Example.Thread();
        await site.SaveAsync(db => db.AddRange(thread, Example.Bridge(thread)));
        await using var window = await browser.OpenAsync(site.Address, width: 390, scripts);
        var page = window.Page;

        await page.GotoAsync("/stories/oak-road-bridge");
        var form = page.Locator("#follow form");
        await form.GetByLabel("Your e-mail address").FillAsync("ana@");
        await form.GetByRole(AriaRole.Button, new() { Name = "Follow by e-mail" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Enter your e-mail address, like ana@example.org." }).ClickAsync();
        await LookAsync(window, scripts);
        (await page.GetByLabel("Your e-mail address").InputValueAsync()).ShouldBe("ana@");
        await page.GetByLabel("Your e-mail address").FillAsync("ana@people.example");
        await page.GetByRole(AriaRole.Button, new() { Name = "Follow by e-mail" }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Check your e-mail");
        await LookAsync(window, scripts);

        var asked = await smtp.WaitForAsync(1, Cancel);
        await page.GotoAsync(LinkIn(asked.TextBody!, "/follow/confirm"));
        await LookAsync(window, scripts);
        await page.GetByRole(AriaRole.Button, new() { Name = "Yes, follow" }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("What you follow");
        await LookAsync(window, scripts);

        await site.SaveAsync(db =>
        {
            db.Announce(site.Now, "Bridge report is out", "/stories/oak-road-bridge", "en", label: null, Subjects.Event(thread.Id));
            SiteWithMail.TellFollowers(db);
        });
        await EndAsync(window, await smtp.WaitForAsync(2, Cancel), scripts);
    }

    private static async Task EndAsync(Window window, MimeKit.MimeMessage digest, bool scripts)
    {
        var page = window.Page;
        digest.Subject.ShouldBe("Bridge report is out");
        await page.GotoAsync(digest.Headers["List-Unsubscribe"]!.Trim('<', '>'));
        await LookAsync(window, scripts);
        await page.GetByRole(AriaRole.Button, new() { Name = "Stop everything" }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("You follow nothing any more");
        await LookAsync(window, scripts);
        window.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task By_notification_of_the_browser_where_it_offers_them()
    {
        await using var smtp = await SmtpServer.StartAsync();
        await using var site = SiteWithMail.Start(smtp.Url);
        var thread = Example.Thread();
        await site.SaveAsync(db => db.AddRange(thread, Example.Bridge(thread)));
        await using var window = await browser.OpenAsync(site.Address, width: 390);
        await window.Page.Context.GrantPermissionsAsync(["notifications"]);

        // There is no push service here, so the browser's answer is a set one; the worker and the page are real.
        await window.Page.AddInitScriptAsync("""
            PushManager.prototype.subscribe = async (options) => ({ toJSON: () => ({ endpoint: 'https://push.example/1', keys: {
              p256dh: 'BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4', auth: 'BTBZMqHH6r4Tts7J_aSIgg' } }) });
            """);
        await window.Page.GotoAsync("/stories/oak-road-bridge");

        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Notify me in this browser" }).ClickAsync();
        await window.Page.GetByRole(AriaRole.Link, new() { Name = "See what you follow" }).ClickAsync();

        await Assertions.Expect(window.Page.Locator("main")).ToContainTextAsync("Oak Road bridge to close in June");
        (await window.Page.EvaluateAsync<string>("navigator.serviceWorker.ready.then(worker => new URL(worker.active.scriptURL).pathname)")).ShouldBe("/push-worker.js");
        window.Complaints.ShouldBeEmpty();
    }

    private static async Task LookAsync(Window window, bool scripts)
    {
        if (scripts)
        {
            var axe = await window.Page.RunAxe();
            axe.Violations.Select(violation => $"{window.Page.Url}: {violation.Id}: {violation.Nodes[0].Html}").ShouldBeEmpty();
        }

        (await window.Page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(390, window.Page.Url);
    }

    private static string LinkIn(string text, string page) =>
        Links().Matches(text).Select(match => match.Value).First(link => link.Contains(page, StringComparison.Ordinal));

    [GeneratedRegex(@"https?://\S+", RegexOptions.NonBacktracking)]
    private static partial Regex Links();
}
