using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Redress.Platform;

namespace Redress.Officials.Import.Sources;

/// <summary>The files of one import, found by name wherever they lie. Remembers what was read, for the checksum.</summary>
internal sealed class RosterFiles
{
    private const int MostFiles = 100_000;
    private const long MostBytes = 1L << 30;

    private readonly Dictionary<string, (string Path, Func<byte[]> Read)> _files;
    private readonly SortedDictionary<string, byte[]> _hashes = new(StringComparer.Ordinal);
    private readonly string _where;

    private RosterFiles(string where, DateOnly newest, IEnumerable<(string Path, Func<byte[]> Read)> files)
    {
        (_where, Newest) = (where, newest);
        _files = files.OrderBy(file => file.Path, StringComparer.Ordinal)
            .DistinctBy(file => Path.GetFileName(file.Path), StringComparer.Ordinal)
            .ToDictionary(file => Path.GetFileName(file.Path), StringComparer.Ordinal);
    }

    /// <summary>SHA-256 over the names and hashes of everything read, in the order of the names.</summary>
    public string Sha256 => Convert.ToHexStringLower(SHA256.HashData([.. _hashes.SelectMany(file => (byte[])[.. Encoding.UTF8.GetBytes(file.Key), .. file.Value])]));

    /// <summary>When the newest file was last changed, as far as the source tells.</summary>
    public DateOnly Newest { get; }

    public static RosterFiles OfFolder(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw new CommandFailure($"There is no folder {folder}.");
        }

        var paths = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).ToList();
        return new RosterFiles(folder, Day(paths.Select(File.GetLastWriteTimeUtc)), paths.Select(path => (Path.GetRelativePath(folder, path), new Func<byte[]>(() => File.ReadAllBytes(path)))));
    }

    /// <summary>One file, or the files in a ZIP archive.</summary>
    public static RosterFiles OfFile(string path) => File.Exists(path)
        ? OfBytes(path, Path.GetFileName(path), File.ReadAllBytes(path), DateOnly.FromDateTime(File.GetLastWriteTimeUtc(path)))
        : throw new CommandFailure($"There is no file or folder {path}.");

    /// <summary>Files that were fetched, by name.</summary>
    public static RosterFiles OfFetched(string where, IReadOnlyDictionary<string, byte[]> files, DateOnly newest) =>
        new(where, newest, files.Select(file => (file.Key, new Func<byte[]>(() => file.Value))));

    /// <summary>A file's content; a ZIP archive is taken apart.</summary>
    public static RosterFiles OfBytes(string where, string name, byte[] content, DateOnly newest) =>
        content.AsSpan().StartsWith("PK\u0003\u0004"u8) ? OfArchive(where, content, newest) : new(where, newest, [(name, () => content)]);

    public bool Has(string name) => _files.ContainsKey(name);

    /// <summary>The names with an ending, in their order.</summary>
    public IEnumerable<string> Matching(string ending) => _files.Keys.Where(name => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase)).Order(StringComparer.Ordinal);

    /// <summary>Whether a file lies in a folder of that name, at any depth.</summary>
    public bool IsBelow(string name, string folder) => _files[name].Path.Split('/', '\\').SkipLast(1).Contains(folder, StringComparer.OrdinalIgnoreCase);

    public byte[] Read(string name)
    {
        if (!_files.TryGetValue(name, out var file))
        {
            throw new CommandFailure($"There is no {name} in {_where}; nothing was changed. See docs/operating.md for the files an import needs.");
        }

        var content = file.Read();
        _hashes[name] = SHA256.HashData(content);
        return content;
    }

    private static RosterFiles OfArchive(string where, byte[] content, DateOnly newest)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(content));

            if (archive.Entries.Count > MostFiles || archive.Entries.Sum(entry => entry.Length) > MostBytes)
            {
                throw new CommandFailure($"The archive {where} unpacks to more than 1 GB or {MostFiles} files; nothing was changed.");
            }

            var files = archive.Entries.Where(entry => entry.Name is not "").Select(entry => (entry.FullName, Bytes: Unpack(entry))).ToList();
            return new RosterFiles(where, newest, files.Select(file => (file.FullName, new Func<byte[]>(() => file.Bytes))));
        }
        catch (InvalidDataException)
        {
            throw new CommandFailure($"The archive {where} is damaged; nothing was changed.");
        }
    }

    private static byte[] Unpack(ZipArchiveEntry entry)
    {
        using var content = new MemoryStream();
        using var stream = entry.Open();
        stream.CopyTo(content);
        return content.ToArray();
    }

    private static DateOnly Day(IEnumerable<DateTime> times) => DateOnly.FromDateTime(times.DefaultIfEmpty(DateTime.UnixEpoch).Max());
}
