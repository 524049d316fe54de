using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Redress.Domain.Links;
using Redress.Links.Check;
using Redress.Platform.Outbound;

namespace Redress.Tests.Links;

/// <summary>Every way in which a link can fail, played by a server on loopback.</summary>
public sealed class LookingAtALink
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_page_that_is_there_works_also_after_a_redirect_within_the_site()
    {
        await using var site = await LoopbackSite.StartAsync(app =>
        {
            app.MapGet("/", () => Results.Text("<h1>Clean water</h1>", "text/html"));
            app.MapGet("/old", () => Results.Redirect("/", permanent: true));
        });

        (await LookAsync(site.Allowed, site.Url)).ShouldBeOfType<LinkWorks>();
        (await LookAsync(site.Allowed, $"{site.Url}/old")).ShouldBeOfType<LinkWorks>();
    }

    [Theory]
    [InlineData(404, LinkFault.Gone)]
    [InlineData(410, LinkFault.Gone)]
    [InlineData(500, LinkFault.ServerError)]
    [InlineData(503, LinkFault.ServerError)]
    [InlineData(200, LinkFault.Empty)]
    public async Task A_status_that_tells_of_a_fault_is_one(int status, LinkFault fault)
    {
        await using var site = await LoopbackSite.StartAsync(app => app.MapGet("/page", () => Results.StatusCode(status)));

        var failed = (await LookAsync(site.Allowed, $"{site.Url}/page")).ShouldBeOfType<LinkFails>();

        failed.Fault.ShouldBe(fault);
        failed.Why.ShouldEndWith(".");
        failed.Suggestion.ShouldBe(new LinkSuggestion(LinkSuggestionKind.Archive, $"https://archive.example/{site.Url}/page"));
    }

    [Theory]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(429)]
    [InlineData(451)]
    public async Task A_site_that_turns_programs_away_may_be_sound(int status)
    {
        await using var site = await LoopbackSite.StartAsync(app => app.MapGet("/page", () => Results.StatusCode(status)));

        (await LookAsync(site.Allowed, $"{site.Url}/page")).ShouldBeOfType<LinkUnclear>().Why.ShouldEndWith(".");
    }

    [Fact]
    public async Task Robots_txt_is_respected_and_then_nothing_is_claimed()
    {
        var asked = 0;
        await using var site = await LoopbackSite.StartAsync(app =>
        {
            app.MapGet("/robots.txt", () => "User-agent: *\nDisallow: /");
            app.MapGet("/page", () => $"{Interlocked.Increment(ref asked)}");
        });

        (await LookAsync(site.Allowed, $"{site.Url}/page")).ShouldBeOfType<LinkUnclear>().Why.ShouldBe("The site's robots.txt asks programs not to read this page.");
        asked.ShouldBe(0);
    }

    [Fact]
    public async Task A_link_that_now_leads_to_another_domain_has_moved_and_the_new_address_is_suggested()
    {
        await using var buyer = await LoopbackSite.OfPagesAsync(("/casino", "<p>Play now</p>"));
        var elsewhere = buyer.Url.Replace("127.0.0.1", "localhost", StringComparison.Ordinal);
        await using var site = await LoopbackSite.StartAsync(app => app.MapGet("/", () => Results.Redirect($"{elsewhere}/casino")));

        var failed = (await LookAsync(new AllowedHosts([site.Host, new Uri(elsewhere).Authority]), site.Url)).ShouldBeOfType<LinkFails>();

        (failed.Fault, failed.Why).ShouldBe((LinkFault.MovedAway, "It leads to another site, under another domain."));
        failed.Suggestion.ShouldBe(new LinkSuggestion(LinkSuggestionKind.Redirect, $"{elsewhere}/casino"));
    }

    [Theory]
    [InlineData("<title>cleanwater.example</title><p>This domain is for sale! Make an offer.</p>")]
    [InlineData("<h1>The domain cleanwater.example may be for sale.</h1>")]
    [InlineData("<p>Related searches</p><script src='https://www.parkingcrew.net/jsparkcaf.php'></script>")]
    [InlineData("<h1>This domain is parked</h1>")]
    public async Task A_parked_domain_is_recognized(string html)
    {
        await using var site = await LoopbackSite.OfPagesAsync(("/", html));

        (await LookAsync(site.Allowed, site.Url)).ShouldBeOfType<LinkFails>().Fault.ShouldBe(LinkFault.Parked);
    }

    [Fact]
    public async Task A_report_about_domains_for_sale_is_not_a_parked_domain()
    {
        var html = $"<h1>The town’s old domain is for sale</h1><p>{string.Join(' ', Enumerable.Repeat("The council did not renew the name in time, and a trader bought it.", 30))}</p>";
        await using var site = await LoopbackSite.OfPagesAsync(("/", html), ("/short", "<p>We are sad: bake sale and domain of the king.</p>"));

        (await LookAsync(site.Allowed, site.Url)).ShouldBeOfType<LinkWorks>();
        (await LookAsync(site.Allowed, $"{site.Url}/short")).ShouldBeOfType<LinkWorks>();
    }

    [Fact]
    public async Task A_certificate_nobody_vouches_for_is_a_fault()
    {
        await using var app = await SelfSignedAsync();
        var url = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

        var failed = (await LookAsync(new AllowedHosts([new Uri(url).Authority]), url)).ShouldBeOfType<LinkFails>();

        (failed.Fault, failed.Why).ShouldBe((LinkFault.BadCertificate, "A safe connection to the site could not be made: its certificate is not valid."));
    }

    [Fact]
    public async Task A_name_nobody_has_is_a_fault() =>
        (await LookAsync(AllowedHosts.None, "https://no-such-site-7f3a91.example/")).ShouldBeOfType<LinkFails>().Fault.ShouldBe(LinkFault.NameUnknown);

    [Fact]
    public async Task A_server_that_is_not_there_is_a_fault()
    {
        await using var site = await LoopbackSite.OfPagesAsync();
        var (allowed, url) = (site.Allowed, site.Url);
        await site.DisposeAsync();

        (await LookAsync(allowed, url)).ShouldBeOfType<LinkFails>().Fault.ShouldBe(LinkFault.Unreachable);
    }

    [Fact]
    public async Task A_server_that_takes_too_long_is_a_fault()
    {
        await using var site = await LoopbackSite.StartAsync(app => app.MapGet("/page", async (HttpContext context) => await Task.Delay(TimeSpan.FromSeconds(30), context.RequestAborted)));

        (await LookAsync(site.Allowed, $"{site.Url}/page", TimeSpan.FromSeconds(0.5))).ShouldBeOfType<LinkFails>().Fault.ShouldBe(LinkFault.TooSlow);
    }

    [Fact]
    public async Task A_page_too_large_to_look_at_may_be_sound()
    {
        await using var site = await LoopbackSite.StartAsync(app => app.MapGet("/report.pdf", () => Results.Bytes(new byte[6 * 1024 * 1024], "application/pdf")));

        (await LookAsync(site.Allowed, $"{site.Url}/report.pdf")).ShouldBeOfType<LinkUnclear>().Why.ShouldBe("The page is larger than 5 MB.");
    }

    [Theory]
    [InlineData("http://169.254.169.254/latest/meta-data")]
    [InlineData("http://10.0.0.1/")]
    public async Task An_address_inside_a_network_is_never_asked(string inside)
    {
        await using var site = await LoopbackSite.StartAsync(app => app.MapGet("/", () => Results.Redirect(inside)));

        (await LookAsync(site.Allowed, inside)).ShouldBeOfType<LinkFails>().Fault.ShouldBe(LinkFault.Refused);
        (await LookAsync(site.Allowed, site.Url)).ShouldBeOfType<LinkFails>().Fault.ShouldBe(LinkFault.Refused);
    }

    [Theory]
    [InlineData("www.example.org", "example.org", true)]
    [InlineData("give.example.org", "www.example.org", true)]
    [InlineData("example.org", "example.com", false)]
    [InlineData("charity.org.uk", "other.org.uk", false)]
    [InlineData("www.charity.org.uk", "charity.org.uk", true)]
    [InlineData("a.gov.au", "b.gov.au", false)]
    [InlineData("127.0.0.1", "127.0.0.2", false)]
    public void Hosts_under_one_registered_domain_are_one_site(string a, string b, bool one) =>
        RegisteredDomain.AreOne(new Uri($"https://{a}/"), new Uri($"https://{b}/")).ShouldBe(one);

    private static async Task<LinkReport> LookAsync(AllowedHosts allowed, string url, TimeSpan? time = null)
    {
        using var http = new GuardedHttp(allowed, OutboundLimits.Default with { Time = time ?? OutboundLimits.Default.Time });
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Links:Archive", "https://archive.example/{url}")]).Build();
        return await new LookAtLink(new PageFetcher(http, new Robots(http, TimeProvider.System)), configuration).RunAsync(url, Cancel);
    }

    private static async Task<WebApplication> SelfSignedAsync()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256);
        var now = TimeProvider.System.GetUtcNow();
        var certificate = X509CertificateLoader.LoadPkcs12(request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1)).Export(X509ContentType.Pkcs12), null);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration().ConfigureKestrel(server => server.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(certificate)));
        var app = builder.Build();
        app.MapGet("/", () => "safe?");
        await app.StartAsync(Cancel);
        return app;
    }
}
