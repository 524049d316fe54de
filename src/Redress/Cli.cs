using System.CommandLine;
using Redress.Accounts;
using Redress.Events;
using Redress.Links;
using Redress.Newsroom.Ingest;
using Redress.Newsroom.Read;
using Redress.Newsroom.Sources;
using Redress.Newsroom.Threads;
using Redress.Officials;
using Redress.Organizations;
using Redress.Operations.Probe;
using Redress.Petitions.Log;
using Redress.Platform;
using Redress.Platform.Jobs;
using Redress.Platform.Mail;
using Redress.Stories.Export;
using Redress.Stories.Samples;
using Redress.Topics.Learn;

namespace Redress;

/// <summary>The command line: every capability brings its own commands.</summary>
internal static class Cli
{
    public static async Task<int> RunAsync(string[] args, Shell shell)
    {
        var root = new RootCommand("Redress turns a news story into informed civic action. Without a command it serves the site.");

        foreach (var command in Commands(shell))
        {
            root.Add(command);
        }

        var parsed = root.Parse(args);

        if (parsed.Errors is [{ } error, ..])
        {
            await shell.Error.WriteLineAsync($"{error.Message} See 'redress {parsed.CommandResult.Command.Name} --help'.");
            return 2;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = shell.Out, Error = shell.Error });
        }
        catch (CommandFailure failure)
        {
            await shell.Error.WriteLineAsync(failure.Message);
            return 1;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            await shell.Error.WriteLineAsync($"Something went wrong that Redress did not foresee ({failure.GetType().Name}): {failure.GetBaseException().Message}");
            return 1;
        }
        finally
        {
            await shell.Out.FlushAsync();
        }
    }

    private static IEnumerable<Command> Commands(Shell shell) =>
    [
        new Command("serve", "Serve the site at http://localhost:5080 (or --urls)."),
        ReadCommand.Create(shell),
        AddCommand.Create(shell),
        SourcesCommand.Create(shell),
        JobsCommand.Create(shell),
        MailCommand.Create(shell),
        ProbeCommand.Create(shell),
        ThreadsCommand.Create(shell),
        TopicsCommand.Create(shell),
        PageCommand.Create(shell),
        SamplesCommand.Create(shell),
        OfficialsSetup.Command(shell),
        LinksCommand.Create(shell),
        OrganizationsCommand.Create(shell),
        VerifyLogCommand.Create(shell),
        UserCommand.Create(shell),
        EventsCommand.Create(shell),
    ];
}
