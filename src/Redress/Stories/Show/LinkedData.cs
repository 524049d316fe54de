using System.Text.Json;
using System.Text.Json.Nodes;

namespace Redress.Stories.Show;

/// <summary>The page described in schema.org terms for search engines.</summary>
internal static class LinkedData
{
    /// <returns>JSON safe inside a script element: the default encoder writes &lt;, &gt; and &amp; as escapes.</returns>
    public static string Of(ActionPage page, string address, string site)
    {
        var story = page.Story;
        var data = new JsonObject
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "AnalysisNewsArticle",
            ["headline"] = story.Headline,
            ["url"] = address,
            ["mainEntityOfPage"] = address,
            ["isAccessibleForFree"] = true,
            ["publisher"] = new JsonObject { ["@type"] = "Organization", ["name"] = site },
        };
        Add(data, "description", story.Summary);
        Add(data, "inLanguage", story.Language);
        Add(data, "datePublished", story.PublishedAt?.ToString("O", System.Globalization.CultureInfo.InvariantCulture));
        Add(data, "about", page.Packs.Count > 0 ? new JsonArray([.. page.Packs.Select(pack => JsonValue.Create(pack.Name))]) : null);
        Add(data, "isBasedOn", story.Url is null ? null : Source(page));
        return data.ToJsonString(JsonSerializerOptions.Default);
    }

    private static JsonObject Source(ActionPage page)
    {
        var source = new JsonObject { ["@type"] = "NewsArticle", ["url"] = page.Story.Url };
        Add(source, "headline", page.Story.Headline);
        Add(source, "datePublished", page.Story.Reported is { } reported ? ReportedTime.Iso(reported) : null);
        Add(source, "publisher", page.Story.Publisher is { } name ? new JsonObject { ["@type"] = "Organization", ["name"] = name } : null);
        return source;
    }

    private static void Add(JsonObject data, string name, JsonNode? value)
    {
        if (value is not null)
        {
            data[name] = value;
        }
    }
}
