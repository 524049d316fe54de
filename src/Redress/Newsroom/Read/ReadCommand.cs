using System.CommandLine;
using Redress.Topics.Packs;

namespace Redress.Newsroom.Read;

/// <summary><c>redress read</c>: prints the brief of stories.</summary>
internal static class ReadCommand
{
    public static Command Create()
    {
        var inputs = new Argument<string[]>("input") { Description = "A URL, an HTML or text file, or - for standard input.", Arity = ArgumentArity.ZeroOrMore };
        var json = new Option<bool>("--json") { Description = "Print one JSON object." };
        var lines = new Option<bool>("--jsonl") { Description = "Read and write JSON Lines." };
        var url = new Option<string?>("--url") { Description = "The address the input was taken from." };
        var command = new Command("read", "Read a story and print its brief, each line with the sentences it rests on.") { inputs, json, lines, url };
        command.SetAction(async (parsed, cancel) =>
        {
            var settings = new ConfigurationBuilder().AddEnvironmentVariables().Build();
            using var input = parsed.GetValue(inputs) is [{ } file, ..] && file is not "-" ? File.OpenText(file) : Console.In;
            await ReadJsonLines.RunAsync(input, Console.Out, PackSet.Load(PackFolders.Of(settings)).Index, cancel);
            return 0;
        });
        return command;
    }
}
