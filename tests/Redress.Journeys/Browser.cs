using Microsoft.Playwright;
using Redress.Journeys;

[assembly: AssemblyFixture(typeof(Browser))]

namespace Redress.Journeys;

/// <summary>Chromium as the system has it, started once.</summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"];

    private IPlaywright? _playwright;

    public IBrowser Chromium { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var chromium = Places.FirstOrDefault(File.Exists)
            ?? throw new InvalidOperationException("The journeys need the browser Chromium: apt-get install chromium");
        _playwright = await Playwright.CreateAsync();
        Chromium = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = chromium, Args = ["--no-sandbox", "--disable-gpu"] });
    }

    public async ValueTask DisposeAsync()
    {
        await Chromium.CloseAsync();
        _playwright?.Dispose();
    }

    /// <summary>A window of its own at <paramref name="address"/>; a Content Security Policy violation or script error there fails the test.</summary>
    public async Task<Window> OpenAsync(string address, int width = 1280, bool scripts = true)
    {
        var context = await Chromium.NewContextAsync(new()
        {
            BaseURL = address,
            ViewportSize = new() { Width = width, Height = 900 },
            JavaScriptEnabled = scripts,
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(15_000);
        return new Window(context, await context.NewPageAsync());
    }
}
