using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Microsoft.EntityFrameworkCore;
using Redress.Platform.Database;
using Redress.Platform.News;
using Redress.Platform.Web;

namespace Redress.Follow.Feed;

/// <summary>The news of anything that can be followed, for feed readers (RFC 4287).</summary>
internal static class NewsFeed
{
    private const int Most = 50;
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    public static async Task<IResult> GetAsync(string kind, string key, HttpRequest request, Followables followables, RedressDb db, Site site, CancellationToken cancel)
    {
        if (await followables.FindAsync(new Subject(kind, key), cancel) is not { } thing)
        {
            return Results.NotFound();
        }

        var news = await db.Set<NewsItem>().AsNoTracking()
            .Where(item => item.About.Any(subject => subject.Kind == kind && subject.Key == key))
            .OrderByDescending(item => item.At).Take(Most).ToListAsync(cancel);
        var self = site.Address(request, request.Path);
        var feed = new XElement(Atom + "feed",
            new XElement(Atom + "id", self),
            new XElement(Atom + "title", Legal($"{thing.Title} – {site.Name}")),
            new XElement(Atom + "updated", Instant(news is [var newest, ..] ? newest.At : DateTimeOffset.UnixEpoch)),
            new XElement(Atom + "author", new XElement(Atom + "name", site.Name)),
            Link("self", "application/atom+xml", self),
            Link("alternate", "text/html", site.Address(request, thing.Path)),
            news.Select(item => Entry(item, site.Address(request, item.Path))));
        return Results.Text($"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{feed}", "application/atom+xml", Encoding.UTF8);
    }

    private static XElement Entry(NewsItem item, string address) => new(Atom + "entry",
        item.Language is { } language ? new XAttribute(XNamespace.Xml + "lang", language) : null,
        new XElement(Atom + "id", $"urn:uuid:{item.Id}"),
        new XElement(Atom + "title", Legal(item.Title)),
        new XElement(Atom + "updated", Instant(item.At)),
        Link("alternate", "text/html", address));

    private static XElement Link(string relation, string type, string address) =>
        new(Atom + "link", new XAttribute("rel", relation), new XAttribute("type", type), new XAttribute("href", address));

    private static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>XML has no way to write most control characters, not even escaped.</summary>
    private static string Legal(string text) => string.Concat(text.Where(c => !char.IsControl(c)));
}
