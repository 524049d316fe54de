using System.CommandLine;
using Redress.Platform;

namespace Redress.Officials.Import;

/// <summary><c>redress officials import</c>: replaces what is known of officials by a newer source.</summary>
internal static class ImportCommand
{
    public static Command Create(Shell shell)
    {
        var folder = new Argument<string>("source") { Description = "A folder with the published files." };
        var asOf = new Option<DateOnly?>("--as-of") { Description = "The day the data describes; the newest file's date without it." };
        var us = new Command("us", "Congress: legislators, offices, committees, web forms, ZIP codes and district outlines.") { folder, asOf };
        us.SetAction(async (parsed, cancel) =>
        {
            await using var scope = await shell.OpenDatabaseAsync();
            var files = new RosterFiles(parsed.GetValue(folder)!);
            var content = ReadCongress.Read(files, TimeProvider.System.GetUtcNow());
            var roster = await scope.ServiceProvider.GetRequiredService<ImportOfficials>().RunAsync(content, files, parsed.GetValue(asOf), cancel);
            await shell.Out.WriteLineAsync(
                $"Imported {content.Officials.Count} officials, {content.Posts.Count} posts, {content.Zips.Count} ZIP code rows and {content.Shapes.Count} outlines as of {roster.AsOf:yyyy-MM-dd} (SHA-256 {roster.Sha256[..16]}…).");

            foreach (var change in roster.Changes)
            {
                await shell.Out.WriteLineAsync($"  {change}");
            }

            return 0;
        });
        return new Command("import", "Import officials; an import is all or nothing.") { us };
    }
}
