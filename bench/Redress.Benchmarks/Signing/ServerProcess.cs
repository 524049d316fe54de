using System.Diagnostics;
using System.Globalization;

namespace Redress.Benchmarks.Signing;

/// <summary>The server of <see cref="SigningServer"/> in a process of its own, to be measured or killed.</summary>
internal sealed class ServerProcess : IDisposable
{
    /// <summary>This program compiles at once and collects as a command does, for the other figures; a server does neither.</summary>
    private static readonly (string Name, string Value)[] AsTheProductRuns = [("DOTNET_TieredCompilation", "1"), ("DOTNET_gcServer", "1")];

    private readonly Process _process;

    private ServerProcess(Process process) => _process = process;

    public static async Task<ServerProcess> StartAsync(string folder, int port, string synchronous = "FULL", params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, Arguments(["signing", "serve", folder, port.ToString(CultureInfo.InvariantCulture), synchronous])) { RedirectStandardOutput = true, UseShellExecute = false };

        foreach (var (name, value) in AsTheProductRuns.Concat(environment))
        {
            start.Environment[name] = value;
        }

        var process = Process.Start(start)!;

        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line is "ready")
            {
                _ = process.StandardOutput.ReadToEndAsync();
                return new ServerProcess(process);
            }
        }

        throw new InvalidOperationException("The server did not start.");
    }

    /// <summary>As <c>kill -9</c> does.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            _process.WaitForExit();
        }

        _process.Dispose();
    }

    /// <summary>Run by <c>dotnet FILE.dll</c>, the program is the first argument.</summary>
    private static string[] Arguments(string[] arguments) =>
        Path.GetFileNameWithoutExtension(Environment.ProcessPath) is "dotnet" ? [typeof(ServerProcess).Assembly.Location, .. arguments] : arguments;
}
