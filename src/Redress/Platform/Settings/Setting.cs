namespace Redress.Platform.Settings;

/// <summary>How a setting is filled in.</summary>
internal enum SettingForm
{
    Line,
    Text,
    Number,
    Tick,
    Choice,
    Several,
    Color,
    Secret,
}

/// <summary>A setting that can be made at the desk. Each capability brings its own.</summary>
/// <param name="Group">Under which heading, in English: "Site".</param>
/// <param name="Key">As in the configuration: "Site:Name".</param>
/// <param name="Name">Its label, in English.</param>
/// <param name="Form">How it is filled in.</param>
internal sealed record Setting(string Group, string Key, string Name, SettingForm Form = SettingForm.Line)
{
    /// <summary>What it is about where several have one label: the kind of submission, in English.</summary>
    public string? About { get; init; }

    /// <summary>What holds where nothing is set.</summary>
    public string Default { get; init; } = "";

    /// <summary>A sentence in English that helps to fill it in.</summary>
    public string? Hint { get; init; }

    /// <summary>The values there are, with their labels.</summary>
    public IReadOnlyList<(string Value, string Label)> Choices { get; init; } = [];

    /// <summary>The smallest and largest number.</summary>
    public (int Least, int Most) Range { get; init; } = (0, int.MaxValue);

    /// <summary>What is wrong with a value that is not empty, as a sentence in English; null where nothing is.</summary>
    public Func<string, string?>? Check { get; init; }
}

/// <summary>Settings that are only known once the program runs, such as those of each kind of submission.</summary>
internal interface ISettings
{
    IEnumerable<Setting> All { get; }
}

/// <summary>What several settings must be together: looks at the values of a group and says what is wrong, by key.</summary>
/// <param name="Group">The group.</param>
/// <param name="Check">Gets the value of each key of the group, or its default.</param>
internal sealed record SettingRule(string Group, Func<Func<string, string>, IEnumerable<SettingProblem>> Check);

/// <param name="Key">The setting to mend.</param>
/// <param name="Text">What is wrong and how to mend it, in English, with <c>{0}</c> for values.</param>
/// <param name="Values">The values.</param>
internal sealed record SettingProblem(string Key, string Text, params IReadOnlyList<object> Values);
