using System.CommandLine;
using Redress.Newsroom.Read;
using Redress.Platform;

namespace Redress;

/// <summary>The command line: every capability brings its own commands.</summary>
internal static class Cli
{
    public static async Task<int> RunAsync(string[] args)
    {
        var parsed = new RootCommand("Redress turns a news story into informed civic action. Without a command it serves the site.")
        {
            new Command("serve", "Serve the site at http://localhost:5080 (or --urls)."),
            ReadCommand.Create(),
        }.Parse(args);

        if (parsed.Errors is [{ } error, ..])
        {
            await Console.Error.WriteLineAsync($"{error.Message} See 'redress {parsed.CommandResult.Command.Name} --help'.");
            return 2;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (CommandFailure failure)
        {
            await Console.Error.WriteLineAsync(failure.Message);
            return 1;
        }
    }
}
