using Redress.Platform.Settings;

namespace Redress.Operations.Settings;

/// <summary>The settings there are, their values, and what wins over the desk.</summary>
internal sealed class AllSettings(IConfiguration configuration, IEnumerable<Setting> single, IEnumerable<ISettings> several, IEnumerable<SettingRule> rules, DeskSettings desk)
{
    private readonly IReadOnlyList<Setting> _all = [.. single, .. several.SelectMany(settings => settings.All)];

    /// <summary>In the order in which they were registered.</summary>
    public IReadOnlyList<string> Groups => [.. _all.Select(setting => setting.Group).Distinct(StringComparer.Ordinal)];

    public IEnumerable<Setting> Of(string group) => _all.Where(setting => setting.Group == group);

    public Setting Find(string key) => _all.First(setting => string.Equals(setting.Key, key, StringComparison.OrdinalIgnoreCase));

    public IEnumerable<SettingRule> Rules(string group) => rules.Where(rule => rule.Group == group);

    /// <summary>What holds now.</summary>
    public string ValueOf(Setting setting) => configuration[setting.Key] is { Length: > 0 } value ? value : setting.Default;

    /// <summary>Whether a file, the environment or the command line says it, so that the desk cannot.</summary>
    public bool IsOverridden(string key) =>
        ((IConfigurationRoot)configuration).Providers.Any(provider => provider != desk && provider.TryGet(key, out var value) && !string.IsNullOrEmpty(value));
}
