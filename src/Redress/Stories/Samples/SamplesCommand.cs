using System.CommandLine;
using Redress.Platform;

namespace Redress.Stories.Samples;

/// <summary><c>redress samples install</c> and <c>redress samples remove</c>.</summary>
internal static class SamplesCommand
{
    public static Command Create(Shell shell)
    {
        var install = new Command("install", "Add the sample stories that are not there yet.");
        install.SetAction((_, cancel) => RunAsync(shell, async samples => $"{Stories(await samples.InstallAsync(cancel))} added."));

        var remove = new Command("remove", "Remove every sample story.");
        remove.SetAction((_, cancel) => RunAsync(shell, async samples => $"{Stories(await samples.RemoveAsync(cancel))} removed."));

        return new Command("samples", "The sample stories that show how a page works.") { install, remove };
    }

    private static async Task<int> RunAsync(Shell shell, Func<SampleStories, Task<string>> work)
    {
        await using var database = await shell.OpenDatabaseAsync();
        await shell.Out.WriteLineAsync(await work(database.ServiceProvider.GetRequiredService<SampleStories>()));
        return 0;
    }

    private static string Stories(int count) => count switch { 0 => "No sample story", 1 => "1 sample story", _ => $"{count} sample stories" };
}
