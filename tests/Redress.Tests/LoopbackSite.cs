using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Redress.Platform.Outbound;

namespace Redress.Tests;

/// <summary>A real web server on loopback that plays somebody else's site.</summary>
internal sealed class LoopbackSite : IAsyncDisposable
{
    private readonly WebApplication _app;

    private LoopbackSite(WebApplication app) => _app = app;

    public string Url => _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    public string Host => new Uri(Url).Authority;

    public AllowedHosts Allowed => new([Host]);

    public static async Task<LoopbackSite> StartAsync(Action<WebApplication> map)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        map(app);
        await app.StartAsync();
        return new LoopbackSite(app);
    }

    /// <summary>A site of fixed pages.</summary>
    public static Task<LoopbackSite> OfPagesAsync(params (string Path, string Body)[] pages) => StartAsync(app =>
    {
        foreach (var (path, body) in pages)
        {
            app.MapGet(path, () => Results.Text(body, path.EndsWith(".txt", StringComparison.Ordinal) ? "text/plain" : path.EndsWith(".xml", StringComparison.Ordinal) ? "application/xml" : "text/html"));
        }
    });

    public async ValueTask DisposeAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));
        await _app.StopAsync(patience.Token);
        await _app.DisposeAsync();
    }
}
