using System.Text.Json;
using System.Text.RegularExpressions;

namespace Redress.Tests.Officials;

/// <summary>Checks JSON against the published Popolo schemas, as far as they use JSON Schema (draft 3): type, required, pattern, items, references.</summary>
internal sealed class PopoloSchemas(string folder)
{
    private readonly Dictionary<string, JsonElement> _schemas = Directory.EnumerateFiles(folder, "*.json")
        .ToDictionary(file => Path.GetFileNameWithoutExtension(file), file => JsonElement.Parse(File.ReadAllText(file)), StringComparer.Ordinal);

    public IEnumerable<string> Problems(string schema, JsonElement value) => Problems(_schemas[schema], value, schema);

    private IEnumerable<string> Problems(JsonElement schema, JsonElement value, string where)
    {
        if (schema.TryGetProperty("$ref", out var reference))
        {
            return Problems(_schemas[Path.GetFileNameWithoutExtension(reference.GetString()!.TrimEnd('#'))], value, where);
        }

        return [.. Types(schema, value, where), .. Pattern(schema, value, where), .. Properties(schema, value, where), .. Items(schema, value, where)];
    }

    private static IEnumerable<string> Types(JsonElement schema, JsonElement value, string where)
    {
        var allowed = !schema.TryGetProperty("type", out var type) ? null : type.ValueKind is JsonValueKind.Array ? type.EnumerateArray().Select(t => t.GetString()!).ToList() : [type.GetString()!];
        var actual = value.ValueKind switch
        {
            JsonValueKind.Object => "object",
            JsonValueKind.Array => "array",
            JsonValueKind.String => "string",
            JsonValueKind.Null => "null",
            JsonValueKind.Number => "number",
            _ => "boolean",
        };
        return allowed is null || allowed.Contains(actual) ? [] : [$"{where} is {actual}: {value}"];
    }

    private static IEnumerable<string> Pattern(JsonElement schema, JsonElement value, string where) =>
        value.ValueKind is JsonValueKind.String && schema.TryGetProperty("pattern", out var pattern) && !Regex.IsMatch(value.GetString()!, pattern.GetString()!, RegexOptions.None, TimeSpan.FromSeconds(1))
            ? [$"{where} is {value}"] : [];

    private IEnumerable<string> Properties(JsonElement schema, JsonElement value, string where) =>
        value.ValueKind is not JsonValueKind.Object || !schema.TryGetProperty("properties", out var properties) ? [] :
        [
            .. properties.EnumerateObject().Where(property => property.Value.TryGetProperty("required", out var required) && required.ValueKind is JsonValueKind.True && !value.TryGetProperty(property.Name, out _))
                .Select(property => $"{where} lacks {property.Name}"),
            .. value.EnumerateObject().SelectMany(member => properties.TryGetProperty(member.Name, out var property)
                ? Problems(property, member.Value, $"{where}.{member.Name}") : [$"{where} has {member.Name}, which Popolo does not know"]),
        ];

    private IEnumerable<string> Items(JsonElement schema, JsonElement value, string where) =>
        value.ValueKind is JsonValueKind.Array && schema.TryGetProperty("items", out var items) ? value.EnumerateArray().SelectMany(item => Problems(items, item, $"{where}[]")) : [];
}
