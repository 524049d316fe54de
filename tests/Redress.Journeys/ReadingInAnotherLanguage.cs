using Microsoft.Playwright;
using Redress.Platform.Web.Languages;

namespace Redress.Journeys;

public sealed class ReadingInAnotherLanguage(Desk desk, Browser browser)
{
    [Fact]
    public async Task The_switch_under_each_page_works_without_scripts_and_the_choice_stays()
    {
        await using var window = await browser.OpenAsync(desk.Address, width: 390, scripts: false);
        var page = window.Page;
        await page.GotoAsync("/search?q=bridge");
        await page.GetByRole(AriaRole.Button, new() { Name = "Español" }).ClickAsync();

        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "es");
        new Uri(page.Url).PathAndQuery.ShouldBe("/search?q=bridge");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Buscar");
        await page.GotoAsync("/about");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Cómo funciona");
        await page.GetByRole(AriaRole.Button, new() { Name = "English" }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("How it works");
        window.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_public_page_is_in_Spanish_for_a_Spanish_reader()
    {
        var english = new Texts().Of("es").Where(text => text.Key != text.Value && text.Key.Length > 3).Select(text => text.Key).ToArray();
        await using var window = await browser.OpenAsync(desk.Address);
        await window.Page.SetExtraHTTPHeadersAsync(new Dictionary<string, string>(StringComparer.Ordinal) { ["Accept-Language"] = "es-MX,es;q=0.9" });
        var found = new List<string>();

        foreach (var path in Desk.Pages.Distinct(StringComparer.Ordinal))
        {
            await window.Page.GotoAsync(path);
            (await window.Page.Locator("html").GetAttributeAsync("lang")).ShouldBe("es", path);

            // What stands in a part of another language is content.
            found.AddRange((await window.Page.EvaluateAsync<string[]>("""
                english => {
                  const known = new Set(english), found = [];
                  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
                  while (walk.nextNode()) {
                    const text = walk.currentNode.textContent.trim();
                    if (known.has(text) && walk.currentNode.parentElement.closest('[lang]').lang === 'es') found.push(text);
                  }
                  for (const element of document.querySelectorAll('[aria-label]')) if (known.has(element.ariaLabel)) found.push(element.ariaLabel);
                  return found;
                }
                """, english)).Select(text => $"{path}: {text}"));
        }

        found.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(390)]
    [InlineData(1280)]
    public async Task Every_public_page_can_run_from_right_to_left_and_still_fits(int width)
    {
        await using var window = await browser.OpenAsync(desk.Address, width);
        var found = new List<string>();

        foreach (var path in Desk.Pages.Distinct(StringComparer.Ordinal))
        {
            await window.Page.GotoAsync(path);
            await window.Page.EvaluateAsync("document.documentElement.dir = 'rtl'");

            if (await window.Page.EvaluateAsync<int>("document.documentElement.scrollWidth") is var wide && wide > width)
            {
                found.Add($"{path}: {wide} pixels wide");
            }
        }

        found.ShouldBeEmpty();
    }
}
