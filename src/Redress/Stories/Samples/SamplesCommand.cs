using System.CommandLine;

namespace Redress.Stories.Samples;

/// <summary><c>redress samples install</c> and <c>redress samples remove</c>.</summary>
internal static class SamplesCommand
{
    public static Command Create()
    {
        var install = new Command("install", "Add the sample stories that are not there yet.");
        install.SetAction((_, cancel) => RunAsync(async samples => $"{Stories(await samples.InstallAsync(cancel))} added."));

        var remove = new Command("remove", "Remove every sample story.");
        remove.SetAction((_, cancel) => RunAsync(async samples => $"{Stories(await samples.RemoveAsync(cancel))} removed."));

        return new Command("samples", "The sample stories that show how a page works.") { install, remove };
    }

    private static Task<int> RunAsync(Func<SampleStories, Task<string>> work) => CommandHost.RunAsync(async services =>
    {
        await Console.Out.WriteLineAsync(await work(services.GetRequiredService<SampleStories>()));
        return 0;
    });

    private static string Stories(int count) => count switch { 0 => "No sample story", 1 => "1 sample story", _ => $"{count} sample stories" };
}
