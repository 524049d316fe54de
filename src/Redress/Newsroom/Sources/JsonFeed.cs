using System.Text.Json;

namespace Redress.Newsroom.Sources;

/// <summary>JSON Feed 1.0 and 1.1.</summary>
internal static class JsonFeed
{
    public static Feed Read(string text, Uri? address)
    {
        try
        {
            using var json = JsonDocument.Parse(text.TrimStart('\uFEFF'), new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            return json.RootElement.TryGetProperty("items", out var items) && items.ValueKind is JsonValueKind.Array
                ? new Feed(Text(json.RootElement, "title") ?? "", [.. items.EnumerateArray().Where(item => item.ValueKind is JsonValueKind.Object).Select(item => Entry(item, address))], null)
                : new Feed("", [], "This is JSON, but not a JSON Feed: it has no items.");
        }
        catch (JsonException)
        {
            return new Feed("", [], "This looks like a JSON Feed, but the JSON is broken.");
        }
    }

    private static FeedEntry Entry(JsonElement item, Uri? address) => new(
        Text(item, "title") ?? "",
        (Text(item, "url") ?? Text(item, "external_url")) is { } url ? MarkupReader.Address(url, address) : null,
        FeedDate.Parse(Text(item, "date_published") ?? Text(item, "date_modified")),
        Text(item, "content_html") ?? Text(item, "content_text") ?? Text(item, "summary"),
        item.TryGetProperty("authors", out var authors) && authors.ValueKind is JsonValueKind.Array && authors.GetArrayLength() > 0 ? Text(authors[0], "name") : null);

    private static string? Text(JsonElement of, string name)
    {
        try
        {
            return of.ValueKind is JsonValueKind.Object && of.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair.
            return null;
        }
    }
}
