using System.Text;
using Redress.Platform.Web;
using Redress.Reading.Extraction;

namespace Redress.Newsroom.Sources;

/// <summary>Reads feeds of every kind in use: RSS 0.9 to 2.0, RDF, Atom 0.3 and 1.0, JSON Feed, CDF. Never throws on bad content.</summary>
internal static class FeedReader
{
    public static Feed Read(byte[] bytes, string? charset = null, Uri? address = null)
    {
        var text = PageDecoder.Decode(bytes, charset);
        return text.AsSpan().TrimStart("\uFEFF \t\r\n") is ['{', ..] ? JsonFeed.Read(text, address) : ReadXml(text, address);
    }

    private static Feed ReadXml(string text, Uri? address)
    {
        var (root, problem) = MarkupReader.Read(text, address);

        if (root is null)
        {
            return new Feed("", [], string.IsNullOrWhiteSpace(text) ? "The feed is empty." : "This is not a feed: it has no markup at all.");
        }

        if (root.Name is not ("rss" or "rdf" or "feed" or "channel"))
        {
            return new Feed("", [], root.Name is "html" ? "This is a web page, not a feed." : $"This is not a feed of a known kind: it begins with <{root.Name}>.");
        }

        // RSS keeps items in the channel, RDF beside it, Atom calls both otherwise.
        var channel = root.Name is "feed" or "channel" ? root : root.Child("channel") ?? root;
        var entries = root.Descendants("item").Concat(root.Descendants("entry"));
        return new Feed(Title(channel), [.. entries.Select(Entry)], problem);
    }

    private static FeedEntry Entry(Markup entry) => new(Title(entry), Link(entry), Date(entry), Content(entry), Author(entry));

    private static string Title(Markup of) => of.Child("title", "dc:title", "media:title", "itunes:title") is { } title ? Plain(title) : "";

    /// <summary>RSS says nothing of what its titles are, so marks of HTML decide; Atom says it in an attribute.</summary>
    private static string Plain(Markup title)
    {
        var text = Words(title);
        var isText = title["type"] is "text" or "text/plain" || title["mode"] is "xml" && !title.Children.Any();
        var plain = isText || !text.AsSpan().ContainsAny('<', '&') ? text : SafeHtml.ToText(text);
        return string.Join(' ', plain.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>HTML, whichever of its four ways of carrying it an element uses.</summary>
    private static string Words(Markup element)
    {
        if (element["mode"] is "base64" || (element["type"] is { } type && type.Contains('/', StringComparison.Ordinal) && !type.StartsWith("text/", StringComparison.Ordinal) && !type.EndsWith("xml", StringComparison.Ordinal)))
        {
            var buffer = new byte[element.Text.Length];
            return Convert.TryFromBase64String(element.Text.Trim(), buffer, out var length) ? Encoding.UTF8.GetString(buffer, 0, length) : element.Text;
        }

        return element.Children.Any() ? element.Inner() : element.Text;
    }

    private static Uri? Link(Markup entry)
    {
        var links = entry.Children.Where(child => child.Name is "link").ToList();
        var written = links.Where(link => link["href"] is not null && link["rel"] is null or "alternate").OrderByDescending(link => link["type"] is null or "text/html").FirstOrDefault()
            ?? links.FirstOrDefault(link => link["href"] is null && !string.IsNullOrWhiteSpace(link.Text))
            ?? (entry.Child("guid") is { } guid && guid["ispermalink"] is not "false" ? guid : null);
        return written is not null ? Web(written["href"] ?? written.Text, written.Base)
            : Web(entry["href"] ?? entry["rdf:about"] ?? "", entry.Base);
    }

    private static Uri? Web(string written, Uri? @base) =>
        string.IsNullOrWhiteSpace(written) ? null
        : MarkupReader.Address(written, @base) is { } url && (!url.IsAbsoluteUri || url.Scheme is "http" or "https") ? url : null;

    private static DateTimeOffset? Date(Markup entry)
    {
        foreach (var name in (ReadOnlySpan<string>)["published", "pubdate", "issued", "dcterms:issued", "dc:date", "date", "created", "dcterms:created", "updated", "modified", "dcterms:modified", "lastmod"])
        {
            if (entry.Child(name) is { } date && FeedDate.Parse(date.Text) is { } at)
            {
                return at;
            }
        }

        return FeedDate.Parse(entry["lastmod"]);
    }

    private static string? Content(Markup entry) => entry.Children
        .Where(child => child.Name is "encoded" or "content" or "description" or "summary" or "body" or "abstract" or "fullitem" && child.Prefix is not ("media" or "itunes"))
        .Select(Words)
        .OrderByDescending(html => html.Length)
        .FirstOrDefault(html => !string.IsNullOrWhiteSpace(html));

    private static string? Author(Markup entry)
    {
        var author = entry.Child("dc:creator", "author", "itunes:author");
        var name = (author?.Child("name") ?? author)?.Text.Trim();
        return string.IsNullOrEmpty(name) ? null : name;
    }
}
