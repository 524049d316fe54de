using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Redress.Platform;

namespace Redress.Officials.Import.Sources;

/// <summary>A piece of a source file that knows where it stands, so that whatever is wrong with it can be said in one sentence.</summary>
/// <param name="Where">File and record: "legislators-current.json, record 12".</param>
/// <param name="Json">Its content.</param>
internal sealed record SourceRecord(string Where, JsonElement Json)
{
    /// <summary>A file's content, JSON or YAML by its name.</summary>
    public static SourceRecord OfFile(RosterFiles files, string name) => new(name, Parse(files.Read(name), name, name));

    /// <summary>The same file as JSON, or as YAML where there is no JSON.</summary>
    public static SourceRecord OfEither(RosterFiles files, string stem) => OfFile(files, files.Has($"{stem}.json") || !files.Has($"{stem}.yaml") ? $"{stem}.json" : $"{stem}.yaml");

    public static bool HasEither(RosterFiles files, string stem) => files.Has($"{stem}.json") || files.Has($"{stem}.yaml");

    /// <summary>The lines of a JSON Lines file that are not blank.</summary>
    public static IEnumerable<SourceRecord> OfLines(RosterFiles files, string name)
    {
        var (content, number, start) = (files.Read(name), 0, 0);

        while (start < content.Length)
        {
            var end = Array.IndexOf(content, (byte)'\n', start) is >= 0 and var found ? found : content.Length;
            var (line, where) = (content.AsMemory(start, end - start), $"{name}, line {++number}");
            start = end + 1;

            if (!line.Span.Trim(" \t\r"u8).IsEmpty)
            {
                yield return new(where, Parse(line, where, null));
            }
        }
    }

    /// <summary>The records of a list.</summary>
    public IEnumerable<SourceRecord> Records() => Json.ValueKind is JsonValueKind.Array
        ? Json.EnumerateArray().Select((item, index) => new SourceRecord(string.Create(CultureInfo.InvariantCulture, $"{Where}, record {index + 1}"), item))
        : throw Wrong("a list of records was expected");

    /// <summary>The items of a list that may be missing.</summary>
    public IEnumerable<SourceRecord> List(string name) => Property(name) is not { ValueKind: not JsonValueKind.Null } list ? []
        : list.ValueKind is JsonValueKind.Array ? list.EnumerateArray().Select((item, index) => new SourceRecord(string.Create(CultureInfo.InvariantCulture, $"{Where}, {name} {index + 1}"), item))
        : throw Wrong($"\"{name}\" is not a list");

    /// <summary>The named members of an object.</summary>
    public IEnumerable<(string Name, SourceRecord Value)> Members() => Json.ValueKind is JsonValueKind.Object
        ? Json.EnumerateObject().Select(member => (member.Name, new SourceRecord($"{Where}, {member.Name}", member.Value)))
        : throw Wrong("an object was expected");

    public SourceRecord? Part(string name) => Property(name) is { ValueKind: JsonValueKind.Object } part ? this with { Json = part } : null;

    public SourceRecord Needed(string name) => Part(name) ?? throw Wrong($"\"{name}\" is missing");

    /// <summary>A text, or a number as a text; null where there is none or it is blank.</summary>
    public string? Optional(string name) => Property(name) switch
    {
        null or { ValueKind: JsonValueKind.Null or JsonValueKind.True or JsonValueKind.False } => null,
        { ValueKind: JsonValueKind.String } text => text.GetString()!.Trim() is { Length: > 0 } plain ? plain : null,
        { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
        _ => throw Wrong($"\"{name}\" is not a text"),
    };

    public string Text(string name) => Optional(name) ?? throw Wrong($"\"{name}\" is missing");

    /// <summary>A date; of a year or a month alone, its first day, or its last.</summary>
    public DateOnly? Day(string name, bool isLast = false)
    {
        if (Optional(name) is not { } text)
        {
            return null;
        }

        var day = text.Split('T')[0];

        foreach (var (format, length) in (ReadOnlySpan<(string, Func<DateOnly, DateOnly>)>)[("yyyy-MM-dd", d => d.AddDays(1)), ("yyyy-MM", d => d.AddMonths(1)), ("yyyy", d => d.AddYears(1))])
        {
            if (DateOnly.TryParseExact(day, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var first))
            {
                return isLast ? length(first).AddDays(-1) : first;
            }
        }

        throw Wrong($"\"{name}\" is {text}, which is no date such as 2026-06-15");
    }

    /// <summary>The same object with one more text in it.</summary>
    public SourceRecord With(string name, string value)
    {
        var changed = JsonObject.Create(Json)!;
        changed[name] = value;
        return this with { Json = JsonSerializer.SerializeToElement(changed) };
    }

    public CommandFailure Wrong(string what) => new($"{Where}: {what}; nothing was changed.");

    private JsonElement? Property(string name) => Json.ValueKind is not JsonValueKind.Object ? throw Wrong("an object was expected")
        : Json.TryGetProperty(name, out var value) ? value : null;

    private static JsonElement Parse(ReadOnlyMemory<byte> content, string where, string? file)
    {
        try
        {
            return file is not null && (file.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || file.EndsWith(".yml", StringComparison.OrdinalIgnoreCase))
                ? YamlAsJson.Parse(content, where)
                : JsonElement.Parse(content.Span.TrimStart("\uFEFF"u8));
        }
        catch (JsonException failure)
        {
            var line = file is null ? "" : string.Create(CultureInfo.InvariantCulture, $", line {failure.LineNumber + 1}");
            throw new CommandFailure($"{where}{line}: this is not valid JSON, or the file ends too early; nothing was changed.");
        }
    }
}
