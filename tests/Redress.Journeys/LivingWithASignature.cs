using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Redress.Domain.Accounts;
using Redress.Domain.Petitions;
using Redress.Tests.Petitions;
using Redress.Tests.Platform.Mail;

namespace Redress.Journeys;

/// <summary>What signers do with their signature, with a real mail server between: to the receipt and out again, and held until a person decides.</summary>
public sealed partial class LivingWithASignature(Browser browser)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task From_the_form_to_the_receipt_then_withdrawn_and_erased(bool scripts)
    {
        await using var smtp = await SmtpServer.StartAsync();
        await using var site = SiteWithMail.Start(smtp.Url);
        await site.SaveAsync(db => db.Add(Example.Open()));
        await using var window = await browser.OpenAsync(site.Address, width: 390, scripts);
        var page = window.Page;

        await SignAsync(page, "ana@people.example");
        await LookAsync(window, scripts);
        var mail = await smtp.WaitForAsync(1, Cancel);
        mail.To.Mailboxes.ShouldHaveSingleItem().Address.ShouldBe("ana@people.example");
        await page.GotoAsync(LinkIn(mail.TextBody!, "/signatures/confirm/"));
        await LookAsync(window, scripts);
        await page.GetByRole(AriaRole.Button, new() { Name = "Confirm my signature" }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Your signature is counted");
        await LookAsync(window, scripts);
        (await DownloadAsync(page, "Download the receipt")).ShouldStartWith("civic-sig-promise/v1\n");

        await page.GetByText("Withdraw or edit your signature").ClickAsync();
        await LookAsync(window, scripts);
        (await DownloadAsync(page, "Download everything we keep about you")).ShouldContain("ana@people.example");
        await page.GetByRole(AriaRole.Button, new() { Name = "Withdraw my signature" }).ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("It does not count");
        await LookAsync(window, scripts);
        await page.GetByText("Delete everything we keep about you").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Delete it now" }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Everything about you is deleted");
        await LookAsync(window, scripts);

        (await site.ReadAsync(db => db.Set<Signature>().CountAsync(Cancel))).ShouldBe(0);
        window.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Held_with_a_reason_appealed_and_decided_by_a_person()
    {
        await using var smtp = await SmtpServer.StartAsync();
        await using var site = SiteWithMail.Start(smtp.Url);
        await site.SaveAsync(db => db.Add(Example.Open()));
        await using var window = await browser.OpenAsync(site.Address, width: 390);
        var page = window.Page;

        await SignAsync(page, "ana@mailinator.com");
        await page.GotoAsync(LinkIn((await smtp.WaitForAsync(1, Cancel)).TextBody!, "/signatures/confirm/"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Confirm my signature" }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Your signature is confirmed, and held for a check");
        await LookAsync(window, scripts: true);
        await page.GetByText("See how it stands, and what you can do").ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("lends mailboxes for a short time");
        await page.GetByLabel("In your own words").FillAsync("It is the only mailbox I have.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Send it to a moderator" }).ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("A moderator reads it and answers by e-mail.");
        await LookAsync(window, scripts: true);

        await DecideAsync(site);

        var decided = await smtp.WaitForAsync(2, Cancel);
        decided.TextBody!.ShouldContain("Your signature counts.");
        await page.GotoAsync(LinkIn(decided.TextBody!, "/signatures/manage/"));
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("It counts.");
        window.Complaints.ShouldBeEmpty();
    }

    /// <summary>A moderator reads the appeal, looks at what will change, and does it.</summary>
    private async Task DecideAsync(SiteWithMail site)
    {
        await using var window = await browser.OpenAsync(site.Address);
        var page = window.Page;
        await page.GotoAsync(await site.SignInLinkAsync(Role.Moderator));
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await page.GotoAsync("/desk/petitions/oak-road/signatures");
        await page.GetByText("Appeal", new() { Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("tbody").First).ToContainTextAsync("It is the only mailbox I have.");
        await page.GetByRole(AriaRole.Checkbox).First.CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Release…", Exact = true }).First.ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("The count goes from 0 to 1.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Do it" }).ClickAsync();
        window.Complaints.ShouldBeEmpty();
    }

    private static async Task SignAsync(IPage page, string email)
    {
        await page.GotoAsync("/petitions/oak-road");
        await page.GetByLabel("Your name").FillAsync("Ana Marín");
        await page.GetByLabel("ZIP code").FillAsync("10011");
        await page.Locator("#sign-email").FillAsync(email);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign the petition" }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Check your e-mail to make it count");
    }

    private static async Task<string> DownloadAsync(IPage page, string button)
    {
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync());
        return await File.ReadAllTextAsync((await download.PathAsync())!, Cancel);
    }

    private static async Task LookAsync(Window window, bool scripts)
    {
        if (scripts)
        {
            var axe = await window.Page.RunAxe();
            axe.Violations.Select(violation => $"{window.Page.Url}: {violation.Id}: {violation.Nodes[0].Html}").ShouldBeEmpty();
            (await window.Page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(390, window.Page.Url);
        }
    }

    private static string LinkIn(string text, string page) =>
        Links().Matches(text).Select(match => match.Value).First(link => link.Contains(page, StringComparison.Ordinal));

    [GeneratedRegex(@"https?://\S+", RegexOptions.NonBacktracking)]
    private static partial Regex Links();
}
