using Microsoft.Playwright;

namespace Redress.Journeys;

public sealed class SigningAPetition(Desk desk, Browser browser)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task From_the_story_to_the_receipt_and_back_out_again(bool scripts)
    {
        var email = $"ana.{(scripts ? "with" : "without")}@example.org";
        await using var window = await browser.OpenAsync(desk.Address, width: 390, scripts: scripts);
        await window.Page.GotoAsync("/stories/long");

        await window.Page.GetByLabel("Your name").First.FillAsync("Ana Marín");
        await window.Page.GetByLabel("ZIP code").First.FillAsync("10011");
        await window.Page.Locator("#sign-email").FillAsync(email);
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Sign the petition" }).ClickAsync();
        await Assertions.Expect(window.Page.Locator("h1")).ToHaveTextAsync("Check your e-mail to make it count");

        var mail = await desk.MailAsync(email);
        await window.Page.GotoAsync(Link(mail, "/signatures/confirm/"));
        await Assertions.Expect(window.Page.Locator("h1")).ToHaveTextAsync("Keep the Oak Road bridge open");
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Confirm my signature" }).ClickAsync();
        await Assertions.Expect(window.Page.Locator("h1")).ToHaveTextAsync("Your signature is counted");
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Write to your officials" }).ClickAsync();
        new Uri(window.Page.Url).AbsolutePath.ShouldBe("/stories/long/write");
        (await window.Page.Locator("input[name=Zip]").First.InputValueAsync()).ShouldBe("10011");

        await window.Page.GotoAsync(Link(mail, "/signatures/confirm/"));
        await window.Page.GetByText("Withdraw or edit your signature").ClickAsync();
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Withdraw my signature" }).ClickAsync();
        await Assertions.Expect(window.Page.Locator(".note")).ToHaveTextAsync("Your signature is withdrawn. It does not count any more.");
        window.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_scanner_that_opens_the_link_and_runs_its_scripts_confirms_nothing()
    {
        const string Email = "scanned@example.org";
        await using var window = await browser.OpenAsync(desk.Address);
        await SignAsync(window.Page, Email);
        var link = Link(await desk.MailAsync(Email), "/signatures/confirm/");

        await window.Page.GotoAsync(link);
        await window.Page.WaitForTimeoutAsync(1500);
        await window.Page.ReloadAsync();

        await Assertions.Expect(window.Page.GetByRole(AriaRole.Button, new() { Name = "Confirm my signature" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task What_is_wrong_is_said_at_the_top_and_leads_to_its_field()
    {
        await using var window = await browser.OpenAsync(desk.Address, width: 390);
        await window.Page.GotoAsync("/petitions/oak-road");
        await window.Page.EvaluateAsync("document.querySelector('form[data-sign]').noValidate = true");

        await window.Page.GetByLabel("Your name").FillAsync("Ana Marín");
        await window.Page.Locator("#sign-email").FillAsync("ana.example.org");
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Sign the petition" }).ClickAsync();

        await Assertions.Expect(window.Page.Locator(".error-summary")).ToBeFocusedAsync();
        await window.Page.GetByText("Enter an e-mail address with an @ sign").First.ClickAsync();
        await Assertions.Expect(window.Page.Locator("#sign-email")).ToBeFocusedAsync();
        (await window.Page.Locator("#sign-email").InputValueAsync()).ShouldBe("ana.example.org");
        (await window.Page.GetByLabel("Your name").InputValueAsync()).ShouldBe("Ana Marín");
    }

    [Fact]
    public async Task The_sum_is_done_by_the_browser()
    {
        await using var window = await browser.OpenAsync(desk.Address);
        await window.Page.GotoAsync("/petitions/oak-road");

        var proof = await window.Page.EvaluateAsync<string>("async () => { const work = await import('/js/sign-work.js'); return work.solve('1772442000.18.0123456789abcdef0123456789abcdef'); }");

        Redress.Petitions.Fraud.ProofOfWork.ZeroBits("1772442000.18.0123456789abcdef0123456789abcdef", proof).ShouldBeGreaterThanOrEqualTo(18);
    }

    [Fact]
    public async Task Three_fields_and_two_taps_on_a_phone()
    {
        await using var window = await browser.OpenAsync(desk.Address, width: 390);
        await window.Page.GotoAsync("/stories/long");

        (await window.Page.Locator(".petition input:visible:not([type=checkbox])").CountAsync()).ShouldBe(3);
        await window.Page.Locator(".act-bar .button").First.ClickAsync();
        await Assertions.Expect(window.Page.GetByRole(AriaRole.Button, new() { Name = "Sign the petition" })).ToBeInViewportAsync();
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

    private static string Link(string mail, string path)
    {
        var from = mail.IndexOf("http", mail.IndexOf(path, StringComparison.Ordinal) - 40, StringComparison.Ordinal);
        return new Uri(mail[from..mail.IndexOfAny([' ', '\r', '\n'], from)]).PathAndQuery;
    }
}
