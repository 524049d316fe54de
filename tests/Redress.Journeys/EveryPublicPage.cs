using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Redress.Journeys;

public sealed class EveryPublicPage(Desk desk, Browser browser)
{
    [Theory]
    [InlineData(320)]
    [InlineData(390)]
    [InlineData(1280)]
    public async Task It_is_accessible_light_and_dark_fits_and_loads_nothing_it_may_not(int width)
    {
        await using var window = await browser.OpenAsync(desk.Address, width);
        var found = new List<string>();

        foreach (var path in Desk.Pages)
        {
            await window.Page.GotoAsync(path);

            foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
            {
                await window.Page.EmulateMediaAsync(new() { ColorScheme = scheme });
                var axe = await window.Page.RunAxe();
                found.AddRange(axe.Violations.SelectMany(violation => violation.Nodes.Select(node => $"{path}, {scheme}: {violation.Id}: {node.Html}")));
            }

            if (await window.Page.EvaluateAsync<int>("document.documentElement.scrollWidth") is var wide && wide > width)
            {
                found.Add($"{path}: {wide} pixels wide");
            }
        }

        found.ShouldBeEmpty();
        window.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_fault_would_be_seen()
    {
        await using var window = await browser.OpenAsync(desk.Address);
        await window.Page.GotoAsync("/about");

        await window.Page.EvaluateAsync("document.querySelector('main').append(document.createElement('img')); document.body.setAttribute('style', 'color: red')");

        (await window.Page.RunAxe()).Violations.Select(violation => violation.Id).ShouldBe(["image-alt"]);
        window.Complaints.ShouldHaveSingleItem().ShouldContain("Content Security Policy");
    }

    [Fact]
    public async Task Its_style_and_script_carry_their_fingerprint_and_may_be_kept_forever()
    {
        await using var window = await browser.OpenAsync(desk.Address);
        await window.Page.GotoAsync("/");

        foreach (var address in await window.Page.EvaluateAsync<string[]>("[...document.querySelectorAll('link[rel=stylesheet], script[src]')].map(e => e.href || e.src)"))
        {
            address.ShouldMatch(@"\.[a-z0-9]{8,}\.(css|js)$");
            var asset = await window.Page.APIRequest.GetAsync(address);
            asset.Headers["cache-control"].ShouldContain("immutable");
        }
    }

    [Fact]
    public async Task It_is_under_30_KB_with_its_style()
    {
        using var client = new HttpClient { BaseAddress = new Uri(desk.Address) };
        client.DefaultRequestHeaders.AcceptEncoding.ParseAdd("br");
        var style = (await client.GetByteArrayAsync("/css/site.css", TestContext.Current.CancellationToken)).Length;
        style.ShouldBeLessThan(10_000);

        foreach (var path in Desk.Pages)
        {
            using var answer = await client.GetAsync(path, TestContext.Current.CancellationToken);
            var size = (await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length;
            TestContext.Current.TestOutputHelper?.WriteLine($"{path}: {size} + {style} bytes");
            (size + style).ShouldBeLessThan(30_000, path);
        }
    }
}
