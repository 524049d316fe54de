using System.Text.Json;

namespace Redress.Operations.Audit;

/// <summary>One property before and after a change.</summary>
/// <param name="Name">Its path: "line.text".</param>
/// <param name="Before">As text; null where it was not there.</param>
/// <param name="After">As text; null where it is no longer there.</param>
internal sealed record AuditChange(string Name, string? Before, string? After)
{
    public bool IsChanged => !string.Equals(Before, After, StringComparison.Ordinal);
}

/// <summary>Sets what was before beside what is after, property by property.</summary>
internal static class AuditDiff
{
    public static IReadOnlyList<AuditChange> Of(string? before, string? after)
    {
        var (old, now) = (Flatten(before), Flatten(after));
        return [.. old.Keys.Union(now.Keys, StringComparer.Ordinal).Select(name => new AuditChange(name, old.GetValueOrDefault(name), now.GetValueOrDefault(name)))];
    }

    private static Dictionary<string, string?> Flatten(string? json)
    {
        var flat = new Dictionary<string, string?>(StringComparer.Ordinal);

        if (json is not null)
        {
            using var document = JsonDocument.Parse(json);
            Add(flat, "", document.RootElement);
        }

        return flat;
    }

    private static void Add(Dictionary<string, string?> flat, string path, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var property in value.EnumerateObject())
                {
                    Add(flat, path is "" ? property.Name : $"{path}.{property.Name}", property.Value);
                }

                break;
            case JsonValueKind.Array when value.EnumerateArray().Any(item => item.ValueKind is JsonValueKind.Object or JsonValueKind.Array):
                foreach (var (index, item) in value.EnumerateArray().Index())
                {
                    Add(flat, $"{path}[{index + 1}]", item);
                }

                break;
            case JsonValueKind.Array:
                flat[path] = string.Join(", ", value.EnumerateArray().Select(item => $"{item}"));
                break;
            case JsonValueKind.Null:
                flat[path] = null;
                break;
            default:
                flat[path] = $"{value}";
                break;
        }
    }
}
