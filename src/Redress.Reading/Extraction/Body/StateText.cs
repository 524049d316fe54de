using AngleSharp.Html.Dom;
using Redress.Reading.Extraction.Metadata;

namespace Redress.Reading.Extraction.Body;

/// <summary>The text that a page rendered by script carries as data: JSON in scripts and attributes.</summary>
internal static class StateText
{
    private const int LongestScript = 4_000_000;
    private const int ShortestData = 400;
    private const int ShortestProse = 60;

    /// <summary>The paragraphs of the part of the data with most of the running text; empty where there is none.</summary>
    public static IReadOnlyList<string> Find(IHtmlDocument document)
    {
        var best = (Prose: 0, Value: (object?)null);
        foreach (var value in Sources(document).SelectMany(LenientJson.Read))
        {
            var prose = Prose(value);
            best = prose > best.Prose ? (prose, value) : best;
        }

        var paragraphs = new List<string>();
        if (best.Value is not null)
        {
            Collect(Tightest(best.Value, best.Prose), paragraphs);
        }

        return [.. paragraphs.Distinct(StringComparer.Ordinal)];
    }

    private static IEnumerable<string> Sources(IHtmlDocument document)
    {
        foreach (var element in document.All)
        {
            if (element is IHtmlScriptElement script)
            {
                if (script.Text is { Length: > ShortestData and < LongestScript } text)
                {
                    yield return text;
                }
            }
            else
            {
                foreach (var attribute in element.Attributes)
                {
                    if (attribute.Value is { Length: > ShortestData and < LongestScript } data && data[0] is '{' or '[')
                    {
                        yield return data;
                    }
                }
            }
        }
    }

    /// <summary>How many characters of running text a value holds.</summary>
    private static int Prose(object value) => value switch
    {
        string text => IsProse(text) ? text.Length : 0,
        List<object> list => list.Sum(Prose),
        Dictionary<string, object> node => node.Values.Sum(Prose),
        _ => 0,
    };

    private static bool IsProse(string text) =>
        text.Length >= ShortestProse && !text.StartsWith("http", StringComparison.Ordinal) && Wording.Of(text.Length > 4000 ? text[..4000] : text) is { Stops: > 0, Words: > 10 } wording
        && wording.Symbols < wording.Words / 2 && !text.AsSpan().ContainsAny("{};");

    /// <summary>Goes down while one part holds nearly all of the text.</summary>
    private static object Tightest(object value, int prose)
    {
        while (value is List<object> or Dictionary<string, object>)
        {
            IEnumerable<object> parts = value is List<object> list ? list : ((Dictionary<string, object>)value).Values;
            if (parts.FirstOrDefault(part => Prose(part) >= 0.6 * prose) is not { } part)
            {
                break;
            }

            value = part;
        }

        return value;
    }

    private static void Collect(object value, List<string> paragraphs)
    {
        switch (value)
        {
            case string text when IsProse(text):
                paragraphs.AddRange(Paragraphs(text));
                break;
            case List<object> list:
                list.ForEach(item => Collect(item, paragraphs));
                break;
            case Dictionary<string, object> node:
                foreach (var item in node.Values)
                {
                    Collect(item, paragraphs);
                }

                break;
        }
    }

    private static IEnumerable<string> Paragraphs(string text) =>
        text.Contains('<', StringComparison.Ordinal) || text.Contains('&', StringComparison.Ordinal)
            ? BlockReader.Read(PageParser.Parse(text)).Blocks.SelectMany(ArticleText.Paragraphs)
            : text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
