using Redress.Platform;
using Redress.Platform.Outbound;

namespace Redress.Petitions.Log;

/// <summary>Somebody's copy of a log, to be verified.</summary>
internal abstract class LogCopy
{
    /// <returns>Null where the copy has no such file.</returns>
    /// <exception cref="CommandFailure">It cannot be read.</exception>
    public abstract Task<byte[]?> ReadAsync(string path, CancellationToken cancel);

    /// <summary>Every file there is, where that can be told.</summary>
    public virtual IEnumerable<string> Files => [];
}

internal sealed class LogInFolder : LogCopy
{
    private readonly string _root;

    /// <param name="folder">The log's folder, or the data folder it lies in.</param>
    public LogInFolder(string folder)
    {
        var inner = Path.Combine(folder, "log");
        _root = Path.GetFullPath(!File.Exists(Path.Combine(folder, "checkpoint")) && Directory.Exists(inner) ? inner : folder);

        if (!Directory.Exists(_root))
        {
            throw new CommandFailure($"There is no folder {folder}.");
        }
    }

    public override IEnumerable<string> Files =>
        Directory.EnumerateFiles(_root, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(_root, file).Replace('\\', '/')).Order(StringComparer.Ordinal);

    public override async Task<byte[]?> ReadAsync(string path, CancellationToken cancel)
    {
        var file = Path.Combine(_root, path);
        return File.Exists(file) ? await File.ReadAllBytesAsync(file, cancel) : null;
    }
}

internal sealed class LogAtUrl(string url, GuardedHttp http) : LogCopy
{
    /// <summary>Finds the log at an address: the log's own, or that of the site that has it.</summary>
    public static async Task<LogAtUrl> FindAsync(string url, GuardedHttp http, CancellationToken cancel)
    {
        var own = new LogAtUrl(url.TrimEnd('/'), http);
        return await own.ReadAsync("checkpoint", cancel) is null ? new LogAtUrl($"{url.TrimEnd('/')}/log", http) : own;
    }

    public override async Task<byte[]?> ReadAsync(string path, CancellationToken cancel) => await http.GetAsync($"{url}/{path}", cancel) switch
    {
        FetchedPage page => page.Bytes,
        FetchFailure { Kind: FetchProblem.NotFound or FetchProblem.Empty } => null,
        FetchFailure failure => throw new CommandFailure($"{url}/{path} cannot be read. {failure.Why}"),
        _ => null,
    };
}
