using System.Net;
using System.Net.Http.Headers;
using Microsoft.AspNetCore.Hosting;

namespace Redress.Tests.Platform.Web;

public sealed class AnsweringRequests : IAsyncDisposable
{
    private readonly RedressApp _app = new();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Theory]
    [InlineData("/")]
    [InlineData("/nothing-here")]
    [InlineData("/feed.xml")]
    [InlineData("/css/site.css")]
    public async Task Every_answer_is_inert_and_unframed(string path)
    {
        using var answer = await GetAsync(path);

        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldContain("default-src 'none'");
        policy.ShouldContain("frame-ancestors 'none'");
        policy.ShouldNotContain("unsafe");
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        answer.Headers.Contains("Referrer-Policy").ShouldBeTrue();
        answer.Headers.Contains("Permissions-Policy").ShouldBeTrue();
        answer.Headers.Contains("Cross-Origin-Opener-Policy").ShouldBeTrue();
        answer.Headers.Contains("Server").ShouldBeFalse();
        answer.Headers.Contains("Set-Cookie").ShouldBeFalse();
    }

    [Fact]
    public async Task Pages_have_no_inline_script_or_style()
    {
        foreach (var path in new[] { "/", "/about", "/accessibility", "/search", "/topics", "/topics/energy", "/nothing-here" })
        {
            var page = await _app.ReadPageAsync(path);
            page.QuerySelectorAll("style, [style], script:not([src])").ShouldBeEmpty(path);
            page.QuerySelectorAll("*").SelectMany(element => element.Attributes).Where(attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal)).ShouldBeEmpty(path);
        }
    }

    [Fact]
    public async Task A_missing_page_is_explained_to_people_and_to_programs()
    {
        using var page = await GetAsync("/nothing-here");
        using var data = await GetAsync("/stories/nothing-here.json");

        (page.StatusCode, page.Content.Headers.ContentType!.MediaType).ShouldBe((HttpStatusCode.NotFound, "text/html"));
        (await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("There is no page here");
        (data.StatusCode, data.Content.Headers.ContentType!.MediaType).ShouldBe((HttpStatusCode.NotFound, "application/problem+json"));
    }

    [Fact]
    public async Task Style_and_script_carry_their_fingerprint_and_may_be_kept_forever()
    {
        // In development the framework asks browsers to check every file anew.
        await using var production = _app.WithWebHostBuilder(host => host.UseEnvironment("Production"));
        using var reader = production.CreateClient();
        var page = await _app.ReadPageAsync("/");

        foreach (var path in new[] { page.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!, page.QuerySelector("script[src]")!.GetAttribute("src")! })
        {
            path.ShouldMatch(@"\.[a-z0-9]{8,}\.(css|js)$");
            using var asset = await reader.GetAsync(path, TestContext.Current.CancellationToken);
            asset.StatusCode.ShouldBe(HttpStatusCode.OK);
            asset.Headers.CacheControl!.ToString().ShouldContain("immutable");
        }
    }

    [Fact]
    public async Task Pages_are_compressed()
    {
        using var client = _app.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/about");
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("br"));

        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);

        answer.Content.Headers.ContentEncoding.ShouldBe(["br"]);
        (await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length.ShouldBeLessThan(30_000);
    }

    [Fact]
    public async Task A_sound_site_says_so()
    {
        using var answer = await GetAsync("/healthz");

        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBe("ok\n");
    }

    private async Task<HttpResponseMessage> GetAsync(string path)
    {
        using var client = _app.CreateClient();
        return await client.GetAsync(path, TestContext.Current.CancellationToken);
    }
}
