using AngleSharp.Dom;

namespace Redress.Reading.Extraction.Metadata;

/// <summary>Finds the headline: the heading a reader sees, where the page's own titles bear it out; else those titles without the site's name.</summary>
internal static class HeadlineFinder
{
    private const int LongestHeading = 220;
    private const double LeastSupport = 0.12;
    private const double LeastSupportAmongSeveral = 0.25;

    public static Headline Find(PageParts parts, LinkedData data, string? publisher, Uri? url)
    {
        var site = new SiteName(publisher, url);
        string?[] claims =
        [
            parts.Meta("og:title"),
            parts.Titles.FirstOrDefault(),
            data.Articles.Select(node => data.Text(node, "headline")).FirstOrDefault(text => text is not null),
            parts.Meta("twitter:title", "parsely-title", "sailthru.title", "dc.title"),
        ];
        var titles = claims.Select(PlainText.Clean).OfType<string>().Select(site.Cut).Where(title => title.Length is > 0 and <= LongestHeading && !site.Is(title)).ToList();
        return Heading(parts, titles, site)
            ?? new(titles.FirstOrDefault() ?? claims.Select(PlainText.Clean).FirstOrDefault(claim => claim is not null), Standing(parts, titles));
    }

    private static Headline? Heading(PageParts parts, List<string> titles, SiteName site)
    {
        var headings = parts.Headings
            .Where(heading => heading.Node.LocalName is "h1" && !LinksHome(heading.Node))
            .Take(20)
            .Select(heading => (Placed: heading, Text: PlainText.Clean(VisibleText.Of(heading.Node)) ?? ""))
            .Where(heading => heading.Text.Length is > 0 and <= LongestHeading && !site.Is(heading.Text))
            .DistinctBy(heading => heading.Text, StringComparer.OrdinalIgnoreCase)
            .ToList();
        if (headings.Count == 0 || titles.Count == 0)
        {
            return headings.Count == 0 ? null : new(headings[0].Text, headings[0].Placed);
        }
        var (best, support) = headings.Select((heading, at) => (heading, Support(heading.Text, titles) - (at * 0.02))).MaxBy(one => one.Item2);
        if (support < (headings.Count == 1 ? LeastSupport : LeastSupportAmongSeveral))
        {
            return null;
        }
        return new(titles.FirstOrDefault(title => IsPart(title, best.Placed.Node)) ?? site.Cut(best.Text), best.Placed);
    }

    /// <summary>Where a title stands that no first-level heading shows: in a heading of the second level.</summary>
    private static Placed<IElement>? Standing(PageParts parts, List<string> titles)
    {
        foreach (var heading in parts.Headings.Take(40))
        {
            if (titles.Count > 0 && Support(VisibleText.Of(heading.Node), titles) > 0.7)
            {
                return heading;
            }
        }
        return null;
    }

    /// <summary>A heading with a kicker, a date or a subtitle in an element of its own beside the title the page claims.</summary>
    private static bool IsPart(string title, IElement heading)
    {
        var pieces = heading.ChildNodes.Take(20).Select(piece => TitleWords.Of(VisibleText.Of(piece))).Where(words => words.Length > 0).ToList();
        var words = TitleWords.Of(title);
        return pieces.Count > 1 && words.Length > 1 && pieces.Exists(piece => piece.AsSpan().SequenceEqual(words));
    }

    private static double Support(string heading, List<string> titles) => titles.Max(title => TitleWords.Likeness(heading, title));

    /// <summary>A logo: the heading is a link to the site's first page.</summary>
    private static bool LinksHome(IElement heading) =>
        (heading.ParentElement is { LocalName: "a" } around ? around : heading.QuerySelector("a")) is { } link
        && link.GetAttribute("href") is { } address
        && (address is "/" or "./" || (Uri.TryCreate(address, UriKind.Absolute, out var to) && to.AbsolutePath is "/" && to.Query.Length == 0 && to.Fragment.Length == 0));
}
