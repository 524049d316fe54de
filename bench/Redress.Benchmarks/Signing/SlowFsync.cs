using System.Diagnostics;
using System.Globalization;

namespace Redress.Benchmarks.Signing;

/// <summary>Makes every fsync of a process take longer, with a library of C that is loaded before all others.</summary>
internal static class SlowFsync
{
    /// <returns>What the environment of the process has to say.</returns>
    public static async Task<(string Name, string Value)[]> PrepareAsync(string folder, int milliseconds)
    {
        var library = Path.Combine(folder, "slow-fsync.so");
        Directory.CreateDirectory(folder);
        await Process.Start("gcc", ["-shared", "-fPIC", "-O2", "-o", library, Path.Combine(AppContext.BaseDirectory, "Signing", "slow-fsync.c"), "-ldl"]).WaitForExitAsync();
        return [("LD_PRELOAD", library), ("SLOW_FSYNC_MS", milliseconds.ToString(CultureInfo.InvariantCulture))];
    }
}
