using Microsoft.Playwright;

namespace Redress.Journeys;

public sealed class ReadingAStory(Desk desk, Browser browser)
{
    private const string Story = "/stories/long";

    [Fact]
    public async Task Without_scripts_a_mark_opens_its_sentence_and_nothing_needs_more()
    {
        await using var window = await browser.OpenAsync(desk.Address, width: 390, scripts: false);
        await window.Page.GotoAsync(Story);
        var source = window.Page.Locator("#main details.source").First;
        (await source.Locator("blockquote").IsVisibleAsync()).ShouldBeFalse();

        await source.Locator("summary").ClickAsync();

        (await source.Locator("blockquote").InnerTextAsync()).ShouldStartWith("The county will close the Oak Road bridge in June.");
        (await window.Page.Locator("button[type=button]:visible").CountAsync()).ShouldBe(0, "a button that sends a form works without scripts");
    }

    [Fact]
    public async Task A_keyboard_is_enough()
    {
        await using var window = await browser.OpenAsync(desk.Address);
        await window.Page.GotoAsync(Story);

        await window.Page.Keyboard.PressAsync("Tab");
        (await FocusedTextAsync(window.Page)).ShouldBe("Skip to the page");
        await window.Page.Keyboard.PressAsync("Enter");

        var reached = new List<string>();
        for (var i = 0; i < 60; i++)
        {
            await window.Page.Keyboard.PressAsync("Tab");
            var text = await FocusedTextAsync(window.Page);
            reached.Add(text);
            if (text.StartsWith("¶ 1", StringComparison.Ordinal) && reached.Count(other => other == text) == 1)
            {
                await window.Page.Keyboard.PressAsync("Enter");
            }
        }

        (await window.Page.Locator("details.source[open]").CountAsync()).ShouldBe(1);
        foreach (var control in new[] { "See it in the original", "Write to your officials", "Find my officials" })
        {
            reached.Exists(text => text.StartsWith(control, StringComparison.Ordinal)).ShouldBeTrue(control);
        }
    }

    [Fact]
    public async Task A_story_from_right_to_left_reads_so_within_a_page_from_left_to_right()
    {
        await using var window = await browser.OpenAsync(desk.Address, width: 390);
        await window.Page.GotoAsync("/stories/arabic");

        (await DirectionAsync(window.Page, "h1")).ShouldBe("rtl");
        (await DirectionAsync(window.Page, ".line")).ShouldBe("rtl");
        (await DirectionAsync(window.Page, ".masthead")).ShouldBe("ltr");
        (await DirectionAsync(window.Page, "#write")).ShouldBe("ltr");
    }

    [Theory]
    [InlineData("/stories/sample-anchorage-summit")]
    [InlineData("/stories/sample-anchorage-summit/study")]
    public async Task It_prints(string path)
    {
        await using var window = await browser.OpenAsync(desk.Address);
        await window.Page.GotoAsync(path);

        var pdf = await window.Page.PdfAsync(new() { Format = "Letter" });

        pdf.Length.ShouldBeGreaterThan(20_000);
        await window.Page.EmulateMediaAsync(new() { Media = Media.Print });
        (await window.Page.Locator("button:visible, .menu:visible, .act-bar:visible").CountAsync()).ShouldBe(0);
        (await window.Page.Locator("h1").IsVisibleAsync()).ShouldBeTrue();
    }

    private static Task<string> FocusedTextAsync(IPage page) =>
        page.EvaluateAsync<string>("(document.activeElement.textContent || document.activeElement.id).trim()");

    private static Task<string> DirectionAsync(IPage page, string selector) =>
        page.Locator(selector).First.EvaluateAsync<string>("element => getComputedStyle(element).direction");
}
