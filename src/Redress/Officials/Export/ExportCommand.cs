using System.CommandLine;
using Redress.Officials.Known;
using Redress.Platform;

namespace Redress.Officials.Export;

/// <summary><c>redress officials export</c>: what was imported, as open data.</summary>
internal static class ExportCommand
{
    public static Command Create(Shell shell)
    {
        var file = new Option<string>("--out") { Description = "The file to write; - is standard output.", DefaultValueFactory = _ => "-" };
        var popolo = new Command("popolo", "Everything imported, as Popolo JSON.") { file };
        popolo.SetAction(async (parsed, cancel) =>
        {
            await using var scope = await shell.OpenDatabaseAsync();
            var known = await scope.ServiceProvider.GetRequiredService<OfficialsMemory>().GetAsync(cancel);

            if (parsed.GetValue(file) is { } path and not "-")
            {
                await using var stream = File.Create(path);
                await PopoloExport.WriteAsync(known, stream, cancel);
                return 0;
            }

            using var json = new MemoryStream();
            await PopoloExport.WriteAsync(known, json, cancel);
            await shell.Out.WriteLineAsync(System.Text.Encoding.UTF8.GetString(json.ToArray()));
            return 0;
        });
        return new Command("export", "Write out what is known of officials.") { popolo };
    }
}
