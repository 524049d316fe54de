using System.Security.Cryptography;
using Redress.Platform;

namespace Redress.Officials.Import;

/// <summary>The files of one import, found by name anywhere below a folder. Remembers what was read, for the checksum.</summary>
internal sealed class RosterFiles(string folder)
{
    private readonly Dictionary<string, string> _paths = Index(folder);
    private readonly SortedDictionary<string, byte[]> _read = new(StringComparer.Ordinal);

    public string Source => folder;

    /// <summary>SHA-256 over the names and hashes of everything read, in the order of the names.</summary>
    public string Sha256 => Convert.ToHexStringLower(SHA256.HashData(
        [.. _read.SelectMany(file => (byte[])[.. System.Text.Encoding.UTF8.GetBytes(file.Key), .. SHA256.HashData(file.Value)])]));

    /// <summary>When the newest file that was read was last changed.</summary>
    public DateOnly Newest => DateOnly.FromDateTime(_read.Keys.Max(name => File.GetLastWriteTimeUtc(_paths[name])));

    public bool Has(string name) => _paths.ContainsKey(name);

    public IEnumerable<string> Matching(string ending) => _paths.Keys.Where(name => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase)).Order(StringComparer.Ordinal);

    public byte[] Read(string name)
    {
        if (!_paths.TryGetValue(name, out var path))
        {
            throw new CommandFailure($"There is no {name} in {folder}. See docs/operating.md for the files an import needs.");
        }

        return _read[name] = File.ReadAllBytes(path);
    }

    private static Dictionary<string, string> Index(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw new CommandFailure($"There is no folder {folder}.");
        }

        return Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .DistinctBy(Path.GetFileName, StringComparer.Ordinal)
            .ToDictionary(path => Path.GetFileName(path), StringComparer.Ordinal);
    }
}
