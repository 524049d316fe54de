using Deque.AxeCore.Playwright;

namespace Redress.Journeys;

public sealed class EveryPublicPage(Desk desk, Browser browser)
{
    [Theory]
    [InlineData(320, false)]
    [InlineData(320, true)]
    [InlineData(390, false)]
    [InlineData(390, true)]
    [InlineData(1280, false)]
    [InlineData(1280, true)]
    public async Task It_is_accessible_fits_and_loads_nothing_it_may_not(int width, bool dark)
    {
        await using var window = await browser.OpenAsync(desk.Address, width, dark);
        var found = new List<string>();

        foreach (var path in Desk.Pages)
        {
            await window.Page.GotoAsync(path);
            var axe = await window.Page.RunAxe();
            found.AddRange(axe.Violations.SelectMany(violation => violation.Nodes.Select(node => $"{path}: {violation.Id}: {node.Html}")));

            if (await window.Page.EvaluateAsync<int>("document.documentElement.scrollWidth") is var wide && wide > width)
            {
                found.Add($"{path}: {wide} pixels wide");
            }
        }

        found.ShouldBeEmpty();
        window.Complaints.ShouldBeEmpty();
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
