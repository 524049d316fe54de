using System.Text.Json;
using Microsoft.Playwright;
using Redress.Share.Posts;

namespace Redress.Journeys;

public sealed class SharingAStory(Desk desk, Browser browser)
{
    private const string Kit = "/stories/sample-mill-street-bridge/share";

    /// <summary>Pieces that are hard to count: marks, joined emoji, flags, conjuncts, links, letters of every weight.</summary>
    private static readonly string[] Pieces =
    [
        "a", "Z", " ", "é", "e\u0301", "ß", "“", "—", "…", "日", "本", "한", "각", "م", "क", "्", "ष", "ि", "ক", "্ষ", "\u200d", "\u200c", "😀", "👨‍👩‍👧‍👦", "🇺🇸", "🇲🇽", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "👍🏽", "☀", "☀️", "©", "©️", "1️⃣", "7",
        "{", "€", "\n", "#CleanWater", "https://desk.example/stories/x", "http://a.example/(b).", "https://", "@me", ".", ",", ")", "\U0001F9D1", "𝒳", "ñ", "Ω", "ж",
    ];

    [Fact]
    public async Task Server_and_browser_count_alike()
    {
        await using var window = await browser.OpenAsync(desk.Address);
        await window.Page.GotoAsync(Kit);
        var random = new Random(20261127);
        var texts = Enumerable.Range(0, 600).Select(_ => string.Concat(Enumerable.Range(0, random.Next(1, 24)).Select(_ => Pieces[random.Next(Pieces.Length)]))).ToArray();

        var counted = await window.Page.EvaluateAsync<JsonElement>(
            "async ({ texts, countings }) => { const { measure } = await import(document.querySelector('script[src*=\"/js/share\"]').src); return texts.map((text) => countings.map((counting) => { const { length, limit } = measure(text, counting, 280); return [length, limit ?? 0]; })); }",
            new { texts, countings = Enum.GetNames<Counting>() });

        var different = texts.SelectMany((text, i) => Enum.GetValues<Counting>().Select((counting, j) => (text, counting, here: PostLength.Of(text, counting, 280), there: counted[i][j])))
            .Where(one => one.here.Length != one.there[0].GetInt32() || one.here.Limit != one.there[1].GetInt32())
            .Select(one => $"{one.counting}: {JsonSerializer.Serialize(one.text)}: {one.here.Length} here, {one.there[0]} there");
        different.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_posts_length_and_link_follow_what_is_typed()
    {
        await using var window = await browser.OpenAsync(desk.Address);
        await window.Page.GotoAsync(Kit);

        await window.Page.GetByLabel("X", new() { Exact = true }).FillAsync("Ünï 🌉 https://desk.example/a/very/long/address");

        (await window.Page.Locator("#share-x-length").InnerTextAsync()).ShouldBe("30 of 280 characters");
        (await window.Page.Locator("[data-text-of=share-x]").GetAttributeAsync("href")).ShouldBe("https://x.com/intent/post?text=%C3%9Cn%C3%AF%20%F0%9F%8C%89%20https%3A%2F%2Fdesk.example%2Fa%2Fvery%2Flong%2Faddress");

        await window.Page.GetByLabel("X", new() { Exact = true }).FillAsync(new string('x', 281));
        (await window.Page.Locator("#share-x-length").InnerTextAsync()).ShouldBe("281 of 280 characters – too long");
        window.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Without_scripts_every_text_is_there_and_every_link_opens_the_networks_form()
    {
        await using var window = await browser.OpenAsync(desk.Address, width: 390, scripts: false);
        await window.Page.GotoAsync(Kit);

        (await window.Page.Locator("#share-bluesky").InputValueAsync()).ShouldContain(desk.Address + "/stories/sample-mill-street-bridge");
        (await window.Page.Locator("[data-text-of=share-bluesky]").GetAttributeAsync("href")).ShouldStartWith("https://bsky.app/intent/compose?text=");
        (await window.Page.Locator("main button:visible").CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task An_embed_shows_in_a_frame_of_another_site()
    {
        await using var window = await browser.OpenAsync(desk.Address);
        await window.Page.RouteAsync("https://other.example/**", route => route.FulfillAsync(new()
        {
            ContentType = "text/html",
            Body = $"<!doctype html><title>Other</title><iframe src=\"{desk.Address}/embed/stories/sample-mill-street-bridge\" width=500 height=500></iframe><iframe src=\"{desk.Address}/stories/sample-mill-street-bridge\"></iframe>",
        }));
        await window.Page.GotoAsync("https://other.example/");

        (await window.Page.FrameLocator("iframe >> nth=0").Locator("h1").InnerTextAsync()).ShouldNotBeEmpty();
        (await window.Page.FrameLocator("iframe >> nth=1").Locator("#main h1").CountAsync()).ShouldBe(0);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_group_tells_how_it_went(bool scripts)
    {
        await using var window = await browser.OpenAsync(desk.Address, width: 390, scripts: scripts);
        await window.Page.GotoAsync("/stories/sample-mill-street-bridge/study/feedback");

        await window.Page.GetByLabel("How many people came?").FillAsync("zero");
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();
        (await window.Page.Locator(".error-summary a").GetAttributeAsync("href")).ShouldBe("#people");

        await window.Page.GetByLabel("How many people came?").FillAsync("7");
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();
        (await window.Page.Locator("h1").InnerTextAsync()).ShouldBe("Thank you");
    }
}
