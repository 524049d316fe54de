using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Redress.Platform.Outbound;

namespace Redress.Tests.Platform.Outbound;

public sealed class FetchingAPage
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_bytes_come_with_what_the_server_says_of_them()
    {
        var agent = "";
        await using var site = await LoopbackSite.StartAsync(app => app.MapGet("/story", (HttpRequest request, HttpResponse response) =>
        {
            agent = request.Headers.UserAgent.ToString();
            response.Headers.ETag = "\"7\"";
            return Results.Bytes(Encoding.Latin1.GetBytes("<p>Grüße</p>"), "text/html; charset=ISO-8859-1");
        }));
        using var http = new GuardedHttp(site.Allowed, OutboundLimits.Default, "https://desk.example.org");

        var page = (await http.GetAsync($"{site.Url}/story", Cancel)).ShouldBeOfType<FetchedPage>();

        Encoding.Latin1.GetString(page.Bytes).ShouldBe("<p>Grüße</p>");
        (page.MediaType, page.Charset, page.Validators.ETag).ShouldBe(("text/html", "ISO-8859-1", "\"7\""));
        agent.ShouldBe("Redress/0.1 (+https://desk.example.org)");
    }

    [Fact]
    public async Task What_has_not_changed_is_not_sent_again()
    {
        await using var site = await LoopbackSite.StartAsync(app => app.MapGet("/feed", (HttpRequest request) =>
            request.Headers.IfNoneMatch == "W/\"7\"" ? Results.StatusCode(304) : Results.Text("new")));
        using var http = new GuardedHttp(site.Allowed, OutboundLimits.Default);

        (await http.GetAsync($"{site.Url}/feed", new Validators("W/\"7\"", null), null, Cancel)).ShouldBeOfType<NotModified>();
    }

    [Fact]
    public async Task Three_redirects_are_followed_and_no_more()
    {
        await using var site = await LoopbackSite.StartAsync(app =>
        {
            app.MapGet("/hop/{left:int}", (int left) => left is 0 ? Results.Text("there") : Results.Redirect($"/hop/{left - 1}"));
            app.MapGet("/circle", () => Results.Redirect("circle"));
        });
        using var http = new GuardedHttp(site.Allowed, OutboundLimits.Default);

        (await http.GetAsync($"{site.Url}/hop/3", Cancel)).ShouldBeOfType<FetchedPage>().Url.AbsolutePath.ShouldBe("/hop/0");
        (await http.GetAsync($"{site.Url}/hop/4", Cancel)).ShouldBeOfType<FetchFailure>().Kind.ShouldBe(FetchProblem.TooManyRedirects);
        (await http.GetAsync($"{site.Url}/circle", Cancel)).ShouldBeOfType<FetchFailure>().Kind.ShouldBe(FetchProblem.TooManyRedirects);
    }

    [Theory]
    [InlineData("http://169.254.169.254/latest/meta-data")]
    [InlineData("http://127.0.0.1:1/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("http://user@news.example.org/")]
    public async Task A_redirect_into_a_network_is_not_followed(string inside)
    {
        await using var site = await LoopbackSite.StartAsync(app => app.MapGet("/", (HttpResponse response) =>
        {
            response.StatusCode = 302;
            response.Headers.Location = inside;
        }));
        using var http = new GuardedHttp(site.Allowed, OutboundLimits.Default);

        (await http.GetAsync(site.Url, Cancel)).ShouldBeOfType<FetchFailure>().Kind.ShouldBe(FetchProblem.Refused);
    }

    [Fact]
    public async Task A_name_that_leads_inside_is_refused_when_it_is_connected_to()
    {
        var target = new System.Net.DnsEndPoint("localhost", 80);

        (await Should.ThrowAsync<RefusedAddressException>(async () => await CheckedConnection.OpenAsync(target, AllowedHosts.None, Cancel)))
            .Message.ShouldContain("this machine itself");
    }

    [Fact]
    public async Task A_body_without_end_is_cut_off()
    {
        await using var site = await LoopbackSite.StartAsync(app => app.MapGet("/", async (HttpResponse response) =>
        {
            var block = new byte[64 * 1024];

            while (!response.HttpContext.RequestAborted.IsCancellationRequested)
            {
                await response.Body.WriteAsync(block);
            }
        }));
        using var http = new GuardedHttp(site.Allowed, OutboundLimits.Default);

        var failure = (await http.GetAsync(site.Url, Cancel)).ShouldBeOfType<FetchFailure>();

        failure.ShouldBe(new FetchFailure(FetchProblem.TooLarge, "The page is larger than 5 MB."));
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task A_decompression_bomb_does_not_unfold(string encoding)
    {
        await using var site = await LoopbackSite.StartAsync(app => app.MapGet("/", async (HttpResponse response) =>
        {
            response.Headers.ContentEncoding = encoding;
            await using Stream squeeze = encoding is "br"
                ? new BrotliStream(response.Body, CompressionLevel.Fastest)
                : new GZipStream(response.Body, CompressionLevel.Fastest);
            await squeeze.WriteAsync(new byte[20 * 1024 * 1024]);
        }));
        using var http = new GuardedHttp(site.Allowed, OutboundLimits.Default);

        (await http.GetAsync(site.Url, Cancel)).ShouldBeOfType<FetchFailure>().Kind.ShouldBe(FetchProblem.TooLarge);
    }

    [Fact]
    public async Task A_server_that_trickles_is_not_waited_for()
    {
        await using var site = await LoopbackSite.StartAsync(app => app.MapGet("/", async (HttpResponse response) =>
        {
            while (!response.HttpContext.RequestAborted.IsCancellationRequested)
            {
                await response.WriteAsync("<p>");
                await response.Body.FlushAsync();
                await Task.Delay(20, response.HttpContext.RequestAborted);
            }
        }));
        using var http = new GuardedHttp(site.Allowed, OutboundLimits.Default with { Time = TimeSpan.FromMilliseconds(300) });

        (await http.GetAsync(site.Url, Cancel)).ShouldBeOfType<FetchFailure>()
            .ShouldBe(new FetchFailure(FetchProblem.TooSlow, "The server took longer than 0.3 seconds."));
    }

    [Theory]
    [InlineData(404, FetchProblem.NotFound)]
    [InlineData(410, FetchProblem.NotFound)]
    [InlineData(402, FetchProblem.Forbidden)]
    [InlineData(403, FetchProblem.Forbidden)]
    [InlineData(429, FetchProblem.ServerError)]
    [InlineData(503, FetchProblem.ServerError)]
    [InlineData(200, FetchProblem.Empty)]
    public async Task Each_failing_answer_has_its_sentence(int status, object kind)
    {
        await using var site = await LoopbackSite.StartAsync(app => app.MapGet("/", (HttpResponse response) =>
        {
            response.StatusCode = status;
            response.Headers.RetryAfter = "120";
        }));
        using var http = new GuardedHttp(site.Allowed, OutboundLimits.Default);

        var failure = (await http.GetAsync(site.Url, Cancel)).ShouldBeOfType<FetchFailure>();

        failure.Kind.ShouldBe((FetchProblem)kind);
        failure.Why.ShouldEndWith(".");
        failure.RetryAfter.ShouldBe(status is 200 ? null : TimeSpan.FromMinutes(2));
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_said_to_be_unreachable()
    {
        await using var site = await LoopbackSite.OfPagesAsync();
        var allowed = site.Allowed;
        var url = site.Url;
        await site.DisposeAsync();
        using var http = new GuardedHttp(allowed, OutboundLimits.Default);

        (await http.GetAsync(url, Cancel)).ShouldBeOfType<FetchFailure>().Kind.ShouldBe(FetchProblem.Unreachable);
    }
}
