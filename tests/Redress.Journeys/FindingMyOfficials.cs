using Deque.AxeCore.Playwright;

namespace Redress.Journeys;

public sealed class FindingMyOfficials(Desk desk, Browser browser)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_reader_types_a_ZIP_code_and_chooses_where_it_does_not_decide(bool scripts)
    {
        await using var window = await browser.OpenAsync(desk.Address, width: 390, scripts: scripts);
        await window.Page.GotoAsync("/officials");
        await window.Page.GetByText("Find your own by ZIP code").ClickAsync();

        await window.Page.GetByLabel("ZIP code").FillAsync("35463");
        await window.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Look up" }).ClickAsync();

        (await window.Page.Locator("#officials .org").CountAsync()).ShouldBe(2);
        (await window.Page.Locator("input:checked").CountAsync()).ShouldBe(0);
        await window.Page.GetByText("Representative Cal House").ClickAsync();
        await window.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "This is my district" }).ClickAsync();
        (await window.Page.Locator("#officials .org").Last.InnerTextAsync()).ShouldContain("you chose");

        await window.Page.Locator("#officials .org a").Last.ClickAsync();
        (await window.Page.Locator("h1").InnerTextAsync()).ShouldBe("Cal House");
        window.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_no_ZIP_code_is_said_and_the_summary_leads_to_the_field()
    {
        await using var window = await browser.OpenAsync(desk.Address, width: 390);
        await window.Page.GotoAsync("/officials/find?zip=9021O");

        await window.Page.Locator(".error-summary a").ClickAsync();

        (await window.Page.EvaluateAsync<string>("document.activeElement.id")).ShouldBe("zip");
        (await window.Page.GetByLabel("ZIP code").InputValueAsync()).ShouldBe("9021O");
        (await window.Page.RunAxe()).Violations.ShouldBeEmpty();
    }
}
