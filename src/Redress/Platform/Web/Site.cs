using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Redress.Platform.Web;

/// <summary>What this desk calls itself, and its public address where the operator has set one.</summary>
internal sealed class Site(IConfiguration configuration, IServer server)
{
    private readonly string? _url = configuration["Site:Url"]?.TrimEnd('/');

    public string Name { get; } = configuration["Site:Name"] ?? "Redress";

    /// <summary>The absolute address of <paramref name="path"/>; without the setting <c>Site:Url</c>, as the reader reached us.</summary>
    public string Address(HttpRequest request, string path) => $"{_url ?? $"{request.Scheme}://{request.Host}"}{request.PathBase}{path}";

    /// <summary>The absolute address of <paramref name="path"/> where there is no request to go by: in mails and other work in the background.</summary>
    public string Address(string path) => $"{_url ?? Listening()}{path}";

    /// <summary>Whether a page at <paramref name="origin"/> is one of ours. A proxy may have ended TLS, so the scheme is not compared.</summary>
    public bool IsOwn(HttpRequest request, Uri origin) =>
        string.Equals(origin.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase)
        || (_url is not null && string.Equals(origin.Authority, new Uri(_url).Authority, StringComparison.OrdinalIgnoreCase));

    /// <summary>Where the server listens first, on this machine.</summary>
    private string Listening()
    {
        var first = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? configuration["urls"]?.Split(';')[0] ?? "http://localhost:5080";
        return BindingAddress.Parse(first) is var bound && bound.Host is "+" or "*" or "0.0.0.0" or "[::]"
            ? $"{bound.Scheme}://localhost:{bound.Port}"
            : first.TrimEnd('/');
    }
}
