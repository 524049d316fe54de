namespace Redress.Platform.Outbound;

/// <summary>Fetches pages nobody asked us to fetch again and again: the guarded client, with robots.txt respected on every host.</summary>
internal sealed class PageFetcher(GuardedHttp http, Robots robots)
{
    public Task<Fetched> GetAsync(string address, CancellationToken cancel) =>
        http.GetAsync(address, default, robots.ForbidAsync, cancel);
}
