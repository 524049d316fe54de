using System.CommandLine;
using System.Globalization;
using Redress.Domain.Officials;
using Redress.Officials.Import.Sources;
using Redress.Platform;

namespace Redress.Officials.Import;

/// <summary><c>redress officials import</c>: replaces what is known of officials by a newer source.</summary>
internal static class ImportCommand
{
    public static Command Create(Shell shell) => new("import", "Import officials; an import is all or nothing.")
    {
        Of(shell, RosterKind.Congress, "us", "Congress: legislators, offices, committees, web forms, ZIP codes and district outlines.",
            new Argument<string?>("source") { Description = "A folder, or the address of a mirror, with the published files; their public addresses without it.", Arity = ArgumentArity.ZeroOrOne }),
        Of(shell, RosterKind.OpenStates, "openstates", "State legislators and executives, as Open States publishes them.",
            new Argument<string?>("source") { Description = "A folder, a file or archive, or its address.", Arity = ArgumentArity.ExactlyOne }),
        Of(shell, RosterKind.Popolo, "popolo", "Officials of any country, in Popolo JSON.",
            new Argument<string?>("source") { Description = "A file or its address.", Arity = ArgumentArity.ExactlyOne }),
    };

    private static Command Of(Shell shell, RosterKind kind, string word, string description, Argument<string?> source)
    {
        var asOf = new Option<DateOnly?>("--as-of") { Description = "The day the data describes; the newest file's date without it." };
        var name = new Option<string?>("--name") { Description = "What to call the roster; the file's name without it." };
        var command = new Command(word, description) { source, asOf };

        if (kind is RosterKind.Popolo)
        {
            command.Add(name);
        }

        command.SetAction(async (parsed, cancel) =>
        {
            await using var scope = await shell.OpenDatabaseAsync();
            var from = new OfficialsSource(kind, parsed.GetValue(source), kind is RosterKind.Popolo ? parsed.GetValue(name) : null);
            var report = await scope.ServiceProvider.GetRequiredService<ImportFromSource>().RunAsync(from, parsed.GetValue(asOf), Progress(shell), cancel);
            await PrintAsync(report, shell);
            return 0;
        });
        return command;
    }

    private static ReportProgress Progress(Shell shell) => async progress =>
    {
        if (!Console.IsErrorRedirected)
        {
            await shell.Error.WriteLineAsync(progress.Total is 0 ? $"{progress.Step} …" : string.Create(CultureInfo.InvariantCulture, $"{progress.Step}: {progress.Done} of {progress.Total}"));
        }
    };

    private static async Task PrintAsync(ImportReport report, Shell shell)
    {
        foreach (var (roster, content) in report.Rosters.Zip(report.Contents))
        {
            var more = string.Join("", new[] { (content.Zips.Count, "ZIP code rows"), (content.Shapes.Count, "outlines") }.Where(part => part.Item1 > 0).Select(part => $", {part.Item1} {part.Item2}"));
            await shell.Out.WriteLineAsync($"Imported {content.Officials.Count} officials, {content.Posts.Count} posts{more} into {roster.Id} as of {roster.AsOf:yyyy-MM-dd} (SHA-256 {roster.Sha256}).");

            foreach (var change in roster.Changes)
            {
                await shell.Out.WriteLineAsync($"  {change}");
            }
        }
    }
}
