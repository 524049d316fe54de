using System.Diagnostics;

namespace Redress.Benchmarks.Signing;

/// <summary>A kill cannot show a missing fsync, so every fsync is slowed by 300 ms: no acknowledgment may come sooner. The control does not wait for the disk, and answers at once.</summary>
internal static class SigningFsync
{
    private const int Port = 5963;

    public static async Task<int> RunAsync(string folder)
    {
        var shim = Path.Combine(folder, "slow-fsync.so");
        Directory.CreateDirectory(folder);
        await Process.Start("gcc", ["-shared", "-fPIC", "-O2", "-o", shim, Path.Combine(AppContext.BaseDirectory, "Signing", "slow-fsync.c"), "-ldl"]).WaitForExitAsync();
        var full = await FirstAsync(Path.Combine(folder, "full"), shim, "FULL");
        var normal = await FirstAsync(Path.Combine(folder, "normal"), shim, "NORMAL");
        Console.WriteLine($"every fsync slowed by 300 ms: the soonest acknowledgment came after {full:F1} ms; the control, which does not wait for the disk, after {normal:F1} ms");
        return full >= 300 && normal < 300 ? 0 : 1;
    }

    private static async Task<double> FirstAsync(string folder, string shim, string synchronous)
    {
        using var server = await ServerProcess.StartAsync(folder, Port, synchronous, ("LD_PRELOAD", shim), ("SLOW_FSYNC_MS", "300"));
        await SigningLoad.RunAsync(Port, $"/api/v1/petitions/{SigningServer.Slug}/signatures", "warm", 1, TimeSpan.FromSeconds(2), CancellationToken.None);
        var outcome = await SigningLoad.RunAsync(Port, $"/api/v1/petitions/{SigningServer.Slug}/signatures", "w", 4, TimeSpan.FromSeconds(5), CancellationToken.None);
        return outcome.Percentile(0);
    }
}
