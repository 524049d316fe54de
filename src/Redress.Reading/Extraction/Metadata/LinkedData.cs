namespace Redress.Reading.Extraction.Metadata;

/// <summary>The schema.org statements of a page (JSON-LD), with references between them resolved.</summary>
internal sealed class LinkedData
{
    private const int MostNodes = 2_000;
    private readonly Dictionary<string, Dictionary<string, object>> byId = new(StringComparer.Ordinal);
    private readonly List<Dictionary<string, object>> nodes = [];

    public LinkedData(IEnumerable<string> scripts)
    {
        foreach (var value in scripts.SelectMany(LenientJson.Read))
        {
            Add(value);
        }
    }

    /// <summary>The nodes of the page's top level, <c>@graph</c> and <c>mainEntity</c>, articles first, else in the page's order.</summary>
    public IEnumerable<Dictionary<string, object>> Articles => nodes.Where(node => Rank(node) > 0).OrderByDescending(Rank);

    public IEnumerable<Dictionary<string, object>> Nodes => nodes;

    /// <summary>The objects and texts under a key, references followed.</summary>
    public IEnumerable<object> Values(Dictionary<string, object> node, string key)
    {
        if (!node.TryGetValue(key, out var value))
        {
            return [];
        }
        return value is List<object> list ? list.Select(Follow) : [Follow(value)];
    }

    /// <summary>The first text under a key; of an object its name.</summary>
    public string? Text(Dictionary<string, object> node, string key) =>
        Values(node, key).Select(Name).FirstOrDefault(text => !string.IsNullOrWhiteSpace(text));

    /// <summary>A text itself, or the name of an object.</summary>
    public static string? Name(object value) => value switch
    {
        string text => text,
        Dictionary<string, object> named => (named.GetValueOrDefault("name") ?? named.GetValueOrDefault("@value")) switch
        {
            string name => name,
            List<object> names => names.OfType<string>().FirstOrDefault(),
            Dictionary<string, object> literal => literal.GetValueOrDefault("@value") as string,
            _ => null,
        },
        _ => null,
    };

    public static bool Is(Dictionary<string, object> node, string type) => Types(node).Any(name => name.EndsWith(type, StringComparison.OrdinalIgnoreCase));

    public static IEnumerable<string> Types(Dictionary<string, object> node) => node.GetValueOrDefault("@type") switch
    {
        string one => [one],
        List<object> several => several.OfType<string>(),
        _ => [],
    };

    private static int Rank(Dictionary<string, object> node) => Types(node).Select(Rank).DefaultIfEmpty(0).Max();

    private static int Rank(string type) => type[(type.LastIndexOf('/') + 1)..] switch
    {
        "WebPage" or "ItemPage" or "AboutPage" or "CollectionPage" or "FAQPage" or "CreativeWork" => 1,
        "Review" or "Recipe" or "HowTo" or "VideoObject" or "PodcastEpisode" or "Event" or "Book" or "JobPosting" => 2,
        "Report" or "Course" or "Question" or "QAPage" => 3,
        var name when name.EndsWith("Article", StringComparison.OrdinalIgnoreCase) || name.EndsWith("Posting", StringComparison.OrdinalIgnoreCase) => 4,
        _ => 0,
    };

    private object Follow(object value) =>
        value is Dictionary<string, object> reference && reference.GetValueOrDefault("@id") is string id && byId.TryGetValue(id, out var whole) && whole.Count > reference.Count
            ? whole
            : value;

    private void Add(object value)
    {
        if (value is List<object> list)
        {
            list.ForEach(Add);
        }
        else if (value is Dictionary<string, object> node && nodes.Count < MostNodes)
        {
            if (node.Count > 1)
            {
                nodes.Add(node);
                if (node.GetValueOrDefault("@id") is string id && (!byId.TryGetValue(id, out var known) || known.Count < node.Count))
                {
                    byId[id] = node;
                }
            }
            foreach (var key in (string[])["@graph", "mainEntity", "mainEntityOfPage"])
            {
                if (node.TryGetValue(key, out var inner))
                {
                    Add(inner);
                }
            }
        }
    }
}
