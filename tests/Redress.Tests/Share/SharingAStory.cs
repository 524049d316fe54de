using System.Net;
using Redress.Platform.Drawing;
using Redress.Share.Card;
using Redress.Tests.Stories;
using SkiaSharp;
using UglyToad.PdfPig;

namespace Redress.Tests.Share;

public sealed class SharingAStory : IAsyncDisposable
{
    private readonly RedressApp _app = new();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task The_action_page_links_each_networks_own_form_and_loads_nothing_of_theirs()
    {
        await SeedAsync();

        var page = await _app.ReadPageAsync("/stories/oak-road-bridge");

        page.QuerySelectorAll("#share .share-links a").Length.ShouldBe(11);
        page.QuerySelectorAll("script[src^=http], img[src^=http], iframe").Length.ShouldBe(0);
        page.QuerySelector("meta[property='og:image']")!.GetAttribute("content").ShouldBe("http://localhost/stories/oak-road-bridge/card.png");
    }

    [Fact]
    public async Task The_kit_has_a_text_for_each_network_with_its_length()
    {
        await SeedAsync();

        var kit = await _app.ReadPageAsync("/stories/oak-road-bridge/share");

        kit.QuerySelector("#share-x")!.TextContent.ShouldContain("http://localhost/stories/oak-road-bridge");
        kit.QuerySelector("#share-x-length")!.TextContent.ShouldMatch(@"^\d+ of 280 characters$");
        kit.QuerySelector("#embed-code")!.TextContent.ShouldContain("/embed/stories/oak-road-bridge");
    }

    [Theory]
    [InlineData("mastodon.social", "mastodon.social")]
    [InlineData("@me@mstdn.example", "mstdn.example")]
    [InlineData("https://mstdn.example/about", "mstdn.example")]
    public async Task A_reader_on_Mastodon_says_which_server_is_theirs(string typed, string server)
    {
        await SeedAsync();

        (await _app.ReadPageAsync($"/stories/oak-road-bridge/share/mastodon?server={Uri.EscapeDataString(typed)}"))
            .QuerySelector("a.button")!.GetAttribute("href").ShouldStartWith($"https://{server}/share?text=Oak%20Road");
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("not a server")]
    [InlineData("localhost")]
    public async Task What_is_no_server_gets_no_link(string typed)
    {
        await SeedAsync();

        var page = await _app.ReadPageAsync($"/stories/oak-road-bridge/share/mastodon?server={Uri.EscapeDataString(typed)}");

        page.QuerySelector("a.button").ShouldBeNull();
        page.QuerySelector("#server-error").ShouldNotBeNull();
    }

    [Theory]
    [InlineData("/share/qr.svg?path=/stories/x", HttpStatusCode.OK)]
    [InlineData("/share/qr.png?path=/stories/x", HttpStatusCode.OK)]
    [InlineData("/share/qr.svg?path=//evil.example", HttpStatusCode.BadRequest)]
    [InlineData("/share/qr.svg?path=https://evil.example", HttpStatusCode.BadRequest)]
    [InlineData("/share/qr.svg", HttpStatusCode.BadRequest)]
    public async Task A_QR_code_leads_to_this_site_only(string address, HttpStatusCode status)
    {
        using var client = _app.CreateClient();

        (await client.GetAsync(address, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(status);
    }

    [Fact]
    public async Task Only_the_embed_may_be_framed_and_it_sets_no_cookie()
    {
        await SeedAsync();
        using var client = _app.CreateClient();

        using var embed = await client.GetAsync("/embed/stories/oak-road-bridge", TestContext.Current.CancellationToken);
        using var story = await client.GetAsync("/stories/oak-road-bridge", TestContext.Current.CancellationToken);

        Policy(embed).ShouldEndWith("frame-ancestors *");
        embed.Headers.Contains("Set-Cookie").ShouldBeFalse();
        Policy(story).ShouldEndWith("frame-ancestors 'none'");
    }

    [Fact]
    public async Task The_picture_has_the_size_networks_ask_for_and_is_drawn_once()
    {
        await SeedAsync();
        using var client = _app.CreateClient();

        using var first = await client.GetAsync("/stories/oak-road-bridge/card.png", TestContext.Current.CancellationToken);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/stories/oak-road-bridge/card.png");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var again = await client.SendAsync(request, TestContext.Current.CancellationToken);

        using var picture = SKBitmap.Decode(await first.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        (picture.Width, picture.Height).ShouldBe((1200, 630));
        again.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        Directory.GetFiles(Path.Combine(_app.DataFolder, "cards"), "*.png").Length.ShouldBe(1);
    }

    [Theory]
    [InlineData("Oak Road bridge to close in June")]
    [InlineData("مجلس المدينة يغلق الجسر في يونيو")]
    [InlineData("नगर परिषद जून में पुल बंद करेगी")]
    [InlineData("市议会将于六月关闭大桥")]
    [InlineData("Городской совет закроет мост в июне")]
    public void A_picture_has_letters_for_the_script_and_never_reaches_its_edge(string headline)
    {
        var fonts = (Fonts)_app.Services.GetService(typeof(Fonts))!;
        fonts.Missing(headline).ShouldBeEmpty();

        foreach (var text in new[] { headline, string.Join(' ', Enumerable.Repeat(headline, 30)) })
        {
            using var picture = SKBitmap.Decode(new PictureCard("Redress", text, "Oak Valley News", "What happened").ToPng(fonts));

            // The rim on the side where no color bar stands is paper.
            Enumerable.Range(0, 630).Select(y => (picture.GetPixel(40, y), picture.GetPixel(1160, y))).Distinct().Count().ShouldBe(1);
        }
    }

    [Fact]
    public async Task The_flyer_is_one_sheet()
    {
        await SeedAsync();
        using var client = _app.CreateClient();

        using var pdf = PdfDocument.Open(await client.GetByteArrayAsync("/stories/oak-road-bridge/flyer.pdf", TestContext.Current.CancellationToken));

        pdf.NumberOfPages.ShouldBe(1);
        string.Concat(pdf.GetPage(1).Text.Where(c => !char.IsWhiteSpace(c))).ShouldContain("localhost/stories/oak-road-bridge");
        (await _app.ReadPageAsync("/stories/oak-road-bridge/flyer")).QuerySelector("img.qr").ShouldNotBeNull();
    }

    private static string Policy(HttpResponseMessage answer) => answer.Headers.GetValues("Content-Security-Policy").Single();

    private async Task SeedAsync()
    {
        var thread = Example.Thread();
        await _app.SeedAsync(thread, Example.Bridge(thread));
    }
}
