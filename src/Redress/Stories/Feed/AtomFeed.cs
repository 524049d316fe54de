using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Redress.Platform.Web;
using Redress.Stories.Browse;
using Redress.Stories.Show;
using Redress.Topics.Packs;

namespace Redress.Stories.Feed;

/// <summary>New stories for feed readers (RFC 4287): all of them, one topic's, or one event's.</summary>
internal static class AtomFeed
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    public static async Task<IResult> GetAsync(HttpRequest request, ListStories stories, Site site, CancellationToken cancel) =>
        Write(request, site, site.Name, "/", (await stories.PageAsync(1, topic: null, cancel)).Stories);

    public static async Task<IResult> GetTopicAsync(string id, HttpRequest request, ListStories stories, TopicPacks packs, Site site, CancellationToken cancel) =>
        packs.Current.Find(id) is { } topic
            ? Write(request, site, $"{topic.Name} – {site.Name}", $"/topics/{id}", (await stories.PageAsync(1, id, cancel)).Stories)
            : Results.NotFound();

    public static async Task<IResult> GetThreadAsync(string slug, HttpRequest request, ListStories stories, Site site, CancellationToken cancel) =>
        await stories.ThreadOfAsync(slug, cancel) is { Count: > 0 } thread
            ? Write(request, site, $"{thread[^1].Headline} – {site.Name}", $"/stories/{slug}", thread)
            : Results.NotFound();

    private static IResult Write(HttpRequest request, Site site, string title, string page, IReadOnlyList<StoryTeaser> stories)
    {
        var self = site.Address(request, request.Path);
        var feed = new XElement(Atom + "feed",
            new XElement(Atom + "id", self),
            new XElement(Atom + "title", title),
            new XElement(Atom + "updated", Instant(stories.Max(story => story.PublishedAt) ?? DateTimeOffset.UnixEpoch)),
            new XElement(Atom + "author", new XElement(Atom + "name", site.Name)),
            Link("self", "application/atom+xml", self),
            Link("alternate", "text/html", site.Address(request, page)),
            stories.Select(story => Entry(story, site.Address(request, $"/stories/{story.Slug}"))));
        return Results.Text($"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{feed}", "application/atom+xml", Encoding.UTF8);
    }

    private static XElement Entry(StoryTeaser story, string address) => new(Atom + "entry",
        story.Language is { } language ? new XAttribute(XNamespace.Xml + "lang", language) : null,
        new XElement(Atom + "id", address),
        new XElement(Atom + "title", Legal(story.IsSample ? $"[Sample] {story.Headline}" : story.Headline)),
        new XElement(Atom + "updated", Instant(story.PublishedAt ?? DateTimeOffset.UnixEpoch)),
        Link("alternate", "text/html", address),
        story.TopicIds.Select(topic => new XElement(Atom + "category", new XAttribute("term", topic))),
        story.Summary is { } summary ? new XElement(Atom + "summary", Legal(summary)) : null);

    private static XElement Link(string relation, string type, string address) =>
        new(Atom + "link", new XAttribute("rel", relation), new XAttribute("type", type), new XAttribute("href", address));

    private static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>XML has no way to write most control characters, not even escaped.</summary>
    private static string Legal(string text) => string.Concat(text.Where(c => !char.IsControl(c)));
}
