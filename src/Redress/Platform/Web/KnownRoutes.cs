namespace Redress.Platform.Web;

/// <summary>What this site answers, for links to capabilities that may not be there.</summary>
internal static class KnownRoutes
{
    public static bool Has(this EndpointDataSource endpoints, string path) =>
        endpoints.Endpoints.OfType<RouteEndpoint>().Any(endpoint => string.Equals(endpoint.RoutePattern.RawText?.Trim('/'), path.Trim('/'), StringComparison.OrdinalIgnoreCase));
}
