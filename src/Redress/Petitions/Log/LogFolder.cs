using System.Text;
using Redress.Domain.Petitions.Log;
using Redress.Platform;

namespace Redress.Petitions.Log;

/// <summary>The log as files in <c>data/log</c>, exactly as they are served: what the checkpoint calls for and nothing else.</summary>
internal sealed class LogFolder(IConfiguration configuration)
{
    private readonly Lazy<string> _root = new(() => Directory.CreateDirectory(Path.Combine(DataFolder.Of(configuration), "log")).FullName);

    /// <summary>The checkpoint this node published last; null before the first.</summary>
    public string? Checkpoint => File.Exists(FullPath("checkpoint")) ? File.ReadAllText(FullPath("checkpoint")) : null;

    public bool Has(TileAddress address) => File.Exists(FullPath(address.Path));

    public byte[]? Read(TileAddress address) => Has(address) ? File.ReadAllBytes(FullPath(address.Path)) : null;

    /// <summary>Writes a file so that it is whole on the disk or not there.</summary>
    public void Write(string path, byte[] content)
    {
        var file = FullPath(path);
        var folder = Directory.CreateDirectory(Path.GetDirectoryName(file)!).FullName;
        var own = Path.Combine(folder, $".{Path.GetRandomFileName()}");

        using (var stream = new FileStream(own, FileMode.CreateNew, FileAccess.Write))
        {
            stream.Write(content);
            stream.Flush(flushToDisk: true);
        }

        File.Move(own, file, overwrite: true);
    }

    public void Write(string path, string content) => Write(path, Encoding.UTF8.GetBytes(content));

    /// <summary>Takes away narrower tiles that wider ones have replaced, and what an interrupted write left. The database can still write them.</summary>
    public void Tidy(long size)
    {
        var edge = TileAddress.RightEdge(size).Select(address => FullPath(address.Path)).ToHashSet(StringComparer.Ordinal);
        var folders = edge.Select(path => Path.GetDirectoryName(path)!).ToList();

        foreach (var file in Directory.EnumerateFiles(_root.Value, "*", SearchOption.AllDirectories).Where(file => IsPassing(file) && !edge.Contains(file)).ToList())
        {
            File.Delete(file);
        }

        foreach (var folder in Directory.EnumerateDirectories(_root.Value, "*.p", SearchOption.AllDirectories).Except(folders, StringComparer.Ordinal).ToList())
        {
            Directory.Delete(folder);
        }
    }

    private static bool IsPassing(string file) => Path.GetFileName(file).StartsWith('.') || Path.GetDirectoryName(file)!.EndsWith(".p", StringComparison.Ordinal);

    private string FullPath(string path) => Path.Combine(_root.Value, path);
}
