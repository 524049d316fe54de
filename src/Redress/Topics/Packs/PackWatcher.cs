namespace Redress.Topics.Packs;

/// <summary>Keeps the packs in step with their files while the server runs.</summary>
/// <remarks>A file watcher tells at once but loses events (network disks, containers), so the folders are looked at regularly too.</remarks>
internal sealed class PackWatcher(TopicPacks packs, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan Regularly = TimeSpan.FromSeconds(10);

    // Editors write a file in several steps; what they leave in between is no pack.
    private static readonly TimeSpan Settling = TimeSpan.FromMilliseconds(200);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var changed = new SemaphoreSlim(0);
        var watchers = packs.Folders.Where(f => Directory.Exists(f.Path)).Select(f => Watch(f.Path, changed)).ToList();
        try
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                if (await changed.WaitAsync(Regularly, stoppingToken))
                {
                    await Task.Delay(Settling, clock, stoppingToken);
                }

                packs.Refresh();
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server stops.
        }
        finally
        {
            watchers.ForEach(w => w.Dispose());
        }
    }

    private static FileSystemWatcher Watch(string folder, SemaphoreSlim changed)
    {
        var watcher = new FileSystemWatcher(folder, "*.md");
        watcher.Changed += (_, _) => changed.Release();
        watcher.Created += (_, _) => changed.Release();
        watcher.Deleted += (_, _) => changed.Release();
        watcher.Renamed += (_, _) => changed.Release();
        watcher.EnableRaisingEvents = true;
        return watcher;
    }
}
