using AngleSharp;
using AngleSharp.Dom;

namespace Redress.Tests;

/// <summary>Pages as a browser without scripts would see them.</summary>
internal static class Pages
{
    public static async Task<IDocument> ReadPageAsync(this RedressApp app, string path)
    {
        using var client = app.CreateClient();
        using var answer = await client.GetAsync(path, TestContext.Current.CancellationToken);
        var html = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return await BrowsingContext.New().OpenAsync(page => page.Content(html), TestContext.Current.CancellationToken);
    }
}
