using System.Text.Json;
using AngleSharp.Html.Dom;

namespace Redress.Reading.Extraction.Body;

/// <summary>The article's text as the page's own data give it (schema.org articleBody).</summary>
internal sealed class EmbeddedText
{
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 };
    private readonly string plain = "";

    public EmbeddedText(IHtmlDocument document)
    {
        foreach (var script in document.Scripts)
        {
            if (script.Type?.Contains("ld+json", StringComparison.OrdinalIgnoreCase) == true && script.Text.Contains("\"articleBody\"", StringComparison.Ordinal))
            {
                foreach (var body in Bodies(script.Text))
                {
                    Body = body.Length > Body.Length ? body : Body;
                }
            }
        }

        plain = Plain(Body);
    }

    public string Body { get; } = "";

    /// <summary>1 where the data have the text, 0 where they lack it, -1 where they have no text at all.</summary>
    public float Match(string text)
    {
        if (plain.Length < 200)
        {
            return -1;
        }

        var start = Plain(text.Length > 120 ? text[..120] : text);
        return start.Length > 3 && plain.Contains(start.Length > 60 ? start[..60] : start, StringComparison.Ordinal) ? 1 : 0;
    }

    private static string Plain(string text) => new([.. text.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)]);

    private static List<string> Bodies(string json)
    {
        var found = new List<string>();
        try
        {
            using var data = JsonDocument.Parse(json, Lenient);
            Collect(data.RootElement, found);
        }
        catch (JsonException)
        {
            found.Clear();
            try
            {
                using var data = JsonDocument.Parse(new string([.. json.Select(c => char.IsControl(c) ? ' ' : c)]), Lenient);
                Collect(data.RootElement, found);
            }
            catch (JsonException)
            {
            }
        }

        return found;
    }

    private static void Collect(JsonElement data, List<string> found)
    {
        switch (data.ValueKind)
        {
            case JsonValueKind.Array:
                foreach (var item in data.EnumerateArray())
                {
                    Collect(item, found);
                }

                break;
            case JsonValueKind.Object:
                foreach (var property in data.EnumerateObject())
                {
                    if (property.NameEquals("articleBody") && property.Value.ValueKind == JsonValueKind.String)
                    {
                        found.Add(property.Value.GetString()!);
                    }
                    else
                    {
                        Collect(property.Value, found);
                    }
                }

                break;
        }
    }
}
