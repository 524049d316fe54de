using System.Globalization;
using System.Xml.Linq;
using Microsoft.EntityFrameworkCore;
using Redress.Platform.Web;
using Redress.Topics.Packs;

namespace Redress.Stories.Browse;

/// <summary>Every public page, for search engines (sitemaps.org).</summary>
internal static class Sitemap
{
    private const int Most = 50_000;
    private static readonly string[] Fixed = ["/", "/topics", "/about", "/accessibility", "/commitments", "/unknowns", "/organizations", "/organizations/about", "/about/links", "/events"];
    private static readonly XNamespace Ns = "http://www.sitemaps.org/schemas/sitemap/0.9";

    public static async Task<IResult> GetAsync(HttpRequest request, ListStories stories, TopicPacks packs, Site site, CancellationToken cancel)
    {
        var fixedPages = Fixed.Concat(packs.Current.All.Select(pack => $"/topics/{pack.Id}")).ToList();
        var published = await stories.Published(null).Take(Most - fixedPages.Count).Select(story => new { story.Slug, story.PublishedAt }).ToListAsync(cancel);
        var urls = fixedPages.Select(path => Entry(site.Address(request, path), null))
            .Concat(published.Select(story => Entry(site.Address(request, $"/stories/{story.Slug}"), story.PublishedAt)));
        return Results.Text($"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{new XElement(Ns + "urlset", urls)}", "application/xml");
    }

    private static XElement Entry(string address, DateTimeOffset? changed) => new(Ns + "url",
        new XElement(Ns + "loc", address),
        changed is { } at ? new XElement(Ns + "lastmod", at.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)) : null);
}
