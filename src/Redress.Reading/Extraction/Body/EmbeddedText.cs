using AngleSharp.Html.Dom;
using Redress.Reading.Extraction.Metadata;

namespace Redress.Reading.Extraction.Body;

/// <summary>The article's text as the page's linked data give it (schema.org articleBody), to recognize it among the blocks.</summary>
internal sealed class EmbeddedText
{
    private const int WorthComparing = 200;
    private readonly string plain = "";

    public EmbeddedText(IEnumerable<IHtmlScriptElement> scripts)
    {
        var longest = "";
        foreach (var script in scripts)
        {
            if (script.Type?.Contains("ld+json", StringComparison.OrdinalIgnoreCase) is true && script.Text.Contains("\"articleBody\"", StringComparison.Ordinal))
            {
                longest = LenientJson.Read(script.Text).SelectMany(Bodies).Append(longest).MaxBy(body => body.Length)!;
            }
        }

        plain = Plain(longest);
    }

    /// <summary>1 where the data have the text, 0 where they lack it, -1 where they have no text at all.</summary>
    public float Match(string text)
    {
        if (plain.Length < WorthComparing)
        {
            return -1;
        }

        var start = Plain(text.Length > 120 ? text[..120] : text);
        return start.Length > 3 && plain.Contains(start.Length > 60 ? start[..60] : start, StringComparison.Ordinal) ? 1 : 0;
    }

    private static string Plain(string text) => new([.. text.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)]);

    private static IEnumerable<string> Bodies(object value) => value switch
    {
        List<object> list => list.SelectMany(Bodies),
        Dictionary<string, object> node => node.SelectMany(pair => pair is { Key: "articleBody", Value: string body } ? [body] : Bodies(pair.Value)),
        _ => [],
    };
}
