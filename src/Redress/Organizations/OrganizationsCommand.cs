using System.CommandLine;
using System.Security.Claims;
using System.Text;
using Redress.Organizations.Browse;
using Redress.Organizations.Export;
using Redress.Organizations.Import;
using Redress.Platform;

namespace Redress.Organizations;

/// <summary><c>redress organizations</c>: the directory as a file.</summary>
internal static class OrganizationsCommand
{
    public static Command Create(Shell shell)
    {
        var file = new Argument<string>("file") { Description = "A CSV file, or - for standard input." };
        var dry = new Option<bool>("--dry-run") { Description = "Only say what would happen." };
        var import = new Command("import", "Take in a CSV file; lines that are wrong are named and left out (exit 1).") { file, dry };
        import.SetAction((parsed, cancel) => ImportAsync(parsed.GetValue(file)!, parsed.GetValue(dry), shell, cancel));
        var output = new Option<string>("--out") { Description = "Where to write it; standard output without." };
        var export = new Command("export", "Write the published directory as CSV, which can be imported again.") { output };
        export.SetAction((parsed, cancel) => ExportAsync(parsed.GetValue(output), shell, cancel));
        return new Command("organizations", "The directory of organizations.") { import, export };
    }

    private static async Task<int> ImportAsync(string file, bool dry, Shell shell, CancellationToken cancel)
    {
        if (file is not "-" && !File.Exists(file))
        {
            throw new CommandFailure($"There is no file {file}.");
        }

        using var reader = new StreamReader(file is "-" ? shell.In : File.OpenRead(file), Encoding.UTF8);
        await using var scope = await shell.OpenDatabaseAsync();
        var import = scope.ServiceProvider.GetRequiredService<ImportOrganizations>();
        var plan = await import.PlanAsync(await reader.ReadToEndAsync(cancel), cancel);

        if (plan.Unreadable is { } unreadable)
        {
            throw new CommandFailure($"{file}: {Words(unreadable)}");
        }

        foreach (var row in plan.Rows.Where(row => row.Kind is ImportKind.Wrong))
        {
            await shell.Error.WriteLineAsync($"line {row.Line}: {row.Name}: {string.Join(' ', row.Problems.Select(Words))}");
        }

        var (added, changed) = dry ? (plan.Count(ImportKind.New), plan.Count(ImportKind.Changed)) : await import.RunAsync(plan, new ClaimsPrincipal(), cancel);
        await shell.Out.WriteLineAsync($"{added} {(dry ? "would be added" : "added")}, {changed} {(dry ? "would be changed" : "changed")}, {plan.Count(ImportKind.Same)} the same, {plan.Count(ImportKind.Wrong)} wrong.");
        return plan.Count(ImportKind.Wrong) > 0 ? 1 : 0;
    }

    private static async Task<int> ExportAsync(string? output, Shell shell, CancellationToken cancel)
    {
        await using var scope = await shell.OpenDatabaseAsync();
        var csv = OrganizationCsv.Of(await scope.ServiceProvider.GetRequiredService<ListOrganizations>().AllAsync(OrganizationQuery.Everything, cancel));

        if (output is null or "-")
        {
            await shell.Out.WriteAsync(csv);
        }
        else
        {
            await File.WriteAllTextAsync(output, csv, cancel);
        }

        return 0;
    }

    private static string Words(FormProblem problem) => string.Format(System.Globalization.CultureInfo.InvariantCulture, problem.Text, [.. problem.Values]);
}
