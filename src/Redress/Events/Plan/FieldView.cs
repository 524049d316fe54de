namespace Redress.Events.Plan;

/// <summary>One line of a form.</summary>
/// <param name="Name">The name and id of the field.</param>
/// <param name="Label">What it asks.</param>
/// <param name="Value">What was filled in.</param>
/// <param name="Problem">What is wrong with it; null where nothing is.</param>
internal sealed record FieldView(string Name, string Label, string? Value, string? Problem)
{
    public string? Hint { get; init; }

    public string Type { get; init; } = "text";

    /// <summary>What the browser may fill in.</summary>
    public string Autocomplete { get; init; } = "off";

    public string? Keyboard { get; init; }

    public string? List { get; init; }

    public int Lines { get; init; } = 1;

    public bool IsShort { get; init; }

    public string? Describes => string.Join(' ', new[] { Problem is null ? null : $"{Name}-error", Hint is null ? null : $"{Name}-hint" }.OfType<string>()) is { Length: > 0 } ids ? ids : null;
}
