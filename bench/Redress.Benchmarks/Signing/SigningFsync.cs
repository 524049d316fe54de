namespace Redress.Benchmarks.Signing;

/// <summary>A kill cannot show a missing fsync, so every fsync is slowed by 300 ms: no acknowledgment may come sooner. The control does not wait for the disk, and answers at once.</summary>
internal static class SigningFsync
{
    private const int Port = 5963;

    public static async Task<int> RunAsync(string folder)
    {
        var slow = await SlowFsync.PrepareAsync(folder, 300);
        var full = await FirstAsync(Path.Combine(folder, "full"), slow, "FULL");
        var normal = await FirstAsync(Path.Combine(folder, "normal"), slow, "NORMAL");
        Console.WriteLine($"every fsync slowed by 300 ms: the soonest acknowledgment came after {full:F1} ms; the control, which does not wait for the disk, after {normal:F1} ms");
        return full >= 300 && normal < 300 ? 0 : 1;
    }

    private static async Task<double> FirstAsync(string folder, (string Name, string Value)[] slow, string synchronous)
    {
        using var server = await ServerProcess.StartAsync(folder, Port, synchronous, slow);
        await SigningLoad.RunAsync(Port, SigningLoad.Door.Api, "warm", 1, TimeSpan.FromSeconds(2), CancellationToken.None);
        var outcome = await SigningLoad.RunAsync(Port, SigningLoad.Door.Api, "w", 4, TimeSpan.FromSeconds(5), CancellationToken.None);
        return outcome.Load.Percentile(0);
    }
}
