using System.Text;
using Redress.Platform;

namespace Redress.Tests;

/// <summary>What a command printed and how it ended.</summary>
internal sealed record CommandRun(int ExitCode, string Out, string Error)
{
    /// <summary>Runs a command as the program would, on streams and a data folder of its own.</summary>
    public static Task<CommandRun> OfAsync(params string[] args) => OfAsync(args, "");

    public static async Task<CommandRun> OfAsync(string[] args, string input, params (string Key, string? Value)[] settings)
    {
        var data = Directory.CreateTempSubdirectory("redress-command-");
        var (output, error) = (new StringWriter(), new StringWriter());
        var all = settings.ToDictionary(setting => setting.Key, setting => setting.Value, StringComparer.Ordinal);
        all.TryAdd("Data:Folder", data.FullName);

        try
        {
            await using var shell = new Shell(new MemoryStream(Encoding.UTF8.GetBytes(input)), output, error, Capabilities.AddCapabilities, all);
            return new CommandRun(await Cli.RunAsync(args, shell), output.ToString(), error.ToString());
        }
        finally
        {
            data.Delete(recursive: true);
        }
    }
}
