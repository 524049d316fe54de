using System.CommandLine;
using Redress.Platform;

namespace Redress.Newsroom.Threads;

/// <summary><c>redress threads</c>: tells which stories are about the same event.</summary>
internal static class ThreadsCommand
{
    public static Command Create(Shell shell)
    {
        var inputs = new Argument<string[]>("input") { Description = "Files of stories as JSON Lines in order of arrival, or - for standard input.", Arity = ArgumentArity.ZeroOrMore };
        var lines = new Option<bool>("--jsonl") { Description = "Read and write JSON Lines, the only form there is." };
        var command = new Command("threads", "Tell which stories are about the same event, each decided when it arrives.") { inputs, lines };
        command.RefuseOptionsAs(inputs);
        command.SetAction((parsed, cancel) => FindThreads.RunAsync(parsed.GetValue(inputs) ?? [], shell, cancel));
        return command;
    }
}
