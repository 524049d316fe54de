using Redress.Platform.Web;

namespace Redress.Stories.Browse;

internal static class Robots
{
    public static IResult Get(HttpRequest request, Site site) =>
        Results.Text($"User-agent: *\nDisallow: /search\n\nSitemap: {site.Address(request, "/sitemap.xml")}\n");
}
