using System.CommandLine;
using Redress.Newsroom.Read;
using Redress.Platform;

namespace Redress.Newsroom.Ingest;

/// <summary><c>redress add</c>: takes stories into the same database the server uses.</summary>
internal static class AddCommand
{
    public static Command Create(Shell shell)
    {
        var inputs = new Argument<string[]>("input") { Description = "URLs, HTML or text files, or - for standard input.", Arity = ArgumentArity.OneOrMore };
        var publish = new Option<bool>("--publish") { Description = "Publish them at once." };
        var command = new Command("add", "Add stories to the newsroom.") { inputs, publish };
        command.RefuseOptionsAs(inputs);
        command.SetAction((parsed, cancel) => RunAsync(parsed.GetValue(inputs)!, parsed.GetValue(publish), shell, cancel));
        return command;
    }

    private static async Task<int> RunAsync(string[] inputs, bool publish, Shell shell, CancellationToken cancel)
    {
        var failures = 0;

        foreach (var input in inputs)
        {
            await using var scope = await shell.OpenDatabaseAsync();
            var add = scope.ServiceProvider.GetRequiredService<AddStory>();
            var answer = input.Contains("://", StringComparison.Ordinal)
                ? await add.RunAsync(input, publish, cancel)
                : await add.RunAsync(await ReadInput.OpenAsync(input, null, shell, cancel), publish, null, cancel);

            switch (answer)
            {
                case StoryAdded added:
                    await shell.Out.WriteLineAsync($"Added /stories/{added.Slug}{(added.Note is null ? "" : $" (note: {added.Note})")}");
                    break;
                case StoryThere there:
                    await shell.Out.WriteLineAsync($"Already there: /stories/{there.Slug}");
                    break;
                case StoryNotRead none:
                    await shell.Error.WriteLineAsync($"{input}: {none.Why}");
                    failures++;
                    break;
            }
        }

        return failures > 0 ? 1 : 0;
    }
}
