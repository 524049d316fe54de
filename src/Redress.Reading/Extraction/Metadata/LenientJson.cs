using System.Globalization;
using System.Text;

namespace Redress.Reading.Extraction.Metadata;

/// <summary>
/// Reads JSON as pages really carry it: raw line breaks in strings, missing or trailing commas, several values in a row, a cut-off end.
/// Objects become dictionaries, arrays lists, everything else text; it never throws.
/// </summary>
internal sealed class LenientJson
{
    private const int DeepestNesting = 40;
    private readonly string json;
    private int at;

    private LenientJson(string json) => this.json = json;

    /// <summary>Every value of the text.</summary>
    public static List<object> Read(string json)
    {
        var reader = new LenientJson(json);
        var values = new List<object>();
        while (reader.at < json.Length)
        {
            if (json[reader.at] is '{' or '[')
            {
                values.Add(reader.Value(0)!);
            }
            else
            {
                reader.at++;
            }
        }
        return values;
    }

    private object? Value(int depth)
    {
        SkipSpace();
        return Here switch
        {
            '{' => Object(depth),
            '[' => Array(depth),
            '"' => Text(),
            _ => Bare(),
        };
    }

    private char Here => at < json.Length ? json[at] : '\0';

    private Dictionary<string, object> Object(int depth)
    {
        var members = new Dictionary<string, object>(StringComparer.Ordinal);
        for (at++; at < json.Length && Here != '}';)
        {
            if (Here != '"')
            {
                at++;
                continue;
            }
            var key = Text();
            SkipSpace();
            if (Here != ':')
            {
                continue;
            }
            at++;
            if (depth < DeepestNesting && Value(depth + 1) is { } value)
            {
                members.TryAdd(key, value);
            }
        }
        at++;
        return members;
    }

    private List<object> Array(int depth)
    {
        var items = new List<object>();
        for (at++; at < json.Length && Here != ']';)
        {
            if (Here is ',' or '}' or ':' || char.IsWhiteSpace(Here))
            {
                at++;
            }
            else if (depth >= DeepestNesting)
            {
                at++;
            }
            else if (Value(depth + 1) is { } value)
            {
                items.Add(value);
            }
        }
        at++;
        return items;
    }

    private string Text()
    {
        var start = ++at;
        var end = json.AsSpan(start).IndexOfAny('"', '\\');
        if (end >= 0 && json[start + end] == '"')
        {
            at = start + end + 1;
            return json.Substring(start, end);
        }
        var text = new StringBuilder();
        while (at < json.Length && Here != '"')
        {
            text.Append(Here == '\\' ? Escaped() : Here);
            at++;
        }
        at++;
        return text.ToString();
    }

    private char Escaped()
    {
        at++;
        if (Here == 'u' && at + 4 < json.Length && ushort.TryParse(json.AsSpan(at + 1, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code))
        {
            at += 4;
            return (char)code;
        }
        return Here switch { 'n' => '\n', 'r' => '\r', 't' => '\t', 'b' or 'f' or '\0' => ' ', var other => other };
    }

    /// <summary>A number, true, false; null for null and for nothing at all.</summary>
    private string? Bare()
    {
        var start = at;
        while (at < json.Length && Here is not (',' or '}' or ']' or '"' or '{' or '[') && !char.IsWhiteSpace(Here))
        {
            at++;
        }
        var word = json[start..at];
        return word is "" or "null" ? null : word;
    }

    private void SkipSpace()
    {
        while (at < json.Length && char.IsWhiteSpace(Here))
        {
            at++;
        }
    }
}
