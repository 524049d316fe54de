namespace Redress.Platform.Web;

/// <summary>What this desk calls itself, and its public address where the operator has set one.</summary>
internal sealed class Site(IConfiguration configuration)
{
    private readonly string? _url = configuration["Site:Url"]?.TrimEnd('/');

    public string Name { get; } = configuration["Site:Name"] ?? "Redress";

    /// <summary>The absolute address of <paramref name="path"/>; without the setting <c>Site:Url</c>, as the reader reached us.</summary>
    public string Address(HttpRequest request, string path) => $"{_url ?? $"{request.Scheme}://{request.Host}"}{request.PathBase}{path}";

    public string Address(string path) => $"{_url ?? "http://localhost:5080"}{path}";
}
