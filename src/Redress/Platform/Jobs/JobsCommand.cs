using System.CommandLine;
using System.Globalization;

namespace Redress.Platform.Jobs;

/// <summary><c>redress jobs</c>: the dead letters, and how to try one again.</summary>
internal static class JobsCommand
{
    public static Command Create(Shell shell)
    {
        var id = new Argument<long>("id") { Description = "The number the list shows." };
        var retry = new Command("retry", "Try a dead letter again.") { id };
        retry.SetAction((parsed, cancel) => RetryAsync(parsed.GetValue(id), shell, cancel));
        var command = new Command("jobs", "List jobs that failed for good.") { retry };
        command.SetAction((_, cancel) => ListAsync(shell, cancel));
        return command;
    }

    private static async Task<int> ListAsync(Shell shell, CancellationToken cancel)
    {
        await using var scope = await shell.OpenDatabaseAsync();
        var dead = await scope.ServiceProvider.GetRequiredService<JobQueue>().DeadLettersAsync(cancel);

        foreach (var job in dead)
        {
            await shell.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{job.Id}\t{job.Name}\t{job.DeadAt:u}\t{job.Tries} tries\t{job.LastError?.ReplaceLineEndings(" ")}"));
        }

        await shell.Out.WriteLineAsync(dead is [] ? "No job has failed for good." : "Try one again with: redress jobs retry NUMBER");
        return 0;
    }

    private static async Task<int> RetryAsync(long id, Shell shell, CancellationToken cancel)
    {
        await using var scope = await shell.OpenDatabaseAsync();

        if (!await scope.ServiceProvider.GetRequiredService<JobQueue>().ReviveAsync(id, cancel))
        {
            throw new CommandFailure(string.Create(CultureInfo.InvariantCulture, $"There is no dead letter with the number {id}."));
        }

        await shell.Out.WriteLineAsync("It will be tried again within seconds of the server running.");
        return 0;
    }
}
