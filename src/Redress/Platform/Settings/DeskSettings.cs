using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Primitives;
using Redress.Platform.Database;
using Redress.Platform.Privacy;

namespace Redress.Platform.Settings;

/// <summary>The settings made at the desk, as the lowest layer of the configuration: a file or the environment wins.</summary>
internal sealed class DeskSettings : IConfigurationSource, IConfigurationProvider
{
    private volatile IReadOnlyDictionary<string, string> _values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
    private ConfigurationReloadToken _changed = new();

    public IConfigurationProvider Build(IConfigurationBuilder builder) => this;

    public bool TryGet(string key, out string? value)
    {
        var found = _values.TryGetValue(key, out var text);
        value = text;
        return found;
    }

    public void Set(string key, string? value) => throw new NotSupportedException("Settings are changed at the desk.");

    public IChangeToken GetReloadToken() => _changed;

    public void Load()
    {
        // There is no database yet when the configuration is built; it is read when the program starts.
    }

    public IEnumerable<string> GetChildKeys(IEnumerable<string> earlierKeys, string? parentPath)
    {
        var prefix = parentPath is null ? "" : $"{parentPath}:";
        return _values.Keys
            .Where(key => key.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            .Select(key => key[prefix.Length..].Split(':')[0])
            .Concat(earlierKeys)
            .Order(ConfigurationKeyComparer.Instance);
    }

    /// <summary>Reads the settings and tells everybody where one changed.</summary>
    public async Task LoadAsync(RedressDb db, PersonalData data, CancellationToken cancel)
    {
        var rows = await db.Set<SettingRow>().AsNoTracking().ToListAsync(cancel);
        var values = rows.ToDictionary(row => row.Key, row => row.IsSecret ? data.Decrypt(Convert.FromBase64String(row.Value)) : row.Value, StringComparer.OrdinalIgnoreCase);

        if (values.Count != _values.Count || values.Any(setting => !_values.TryGetValue(setting.Key, out var known) || known != setting.Value))
        {
            _values = values;
            Interlocked.Exchange(ref _changed, new ConfigurationReloadToken()).OnReload();
        }
    }
}
