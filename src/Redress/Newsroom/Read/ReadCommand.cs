using System.CommandLine;
using System.Text.Json;
using Redress.Newsroom.Ingest;
using Redress.Platform;
using Redress.Reading;
using Redress.Topics.Packs;

namespace Redress.Newsroom.Read;

/// <summary><c>redress read</c>: prints the brief of stories.</summary>
internal static class ReadCommand
{
    public static Command Create(Shell shell)
    {
        var inputs = new Argument<string[]>("input") { Description = "URLs, HTML or text files, or - for standard input.", Arity = ArgumentArity.ZeroOrMore };
        var json = new Option<bool>("--json") { Description = "Print each reading as a JSON object." };
        var lines = new Option<bool>("--jsonl") { Description = "Read stories as JSON Lines, from files or standard input, and write their readings as JSON Lines." };
        var url = new Option<Uri?>("--url") { Description = "The address the input was taken from.", CustomParser = Arguments.ParseUrl };
        var command = new Command("read", "Read a story and print its brief, each line with the sentences it rests on.") { inputs, json, lines, url };

        command.RefuseOptionsAs(inputs);
        command.Validators.Add(result =>
        {
            if (result.GetValue(json) && result.GetValue(lines))
            {
                result.AddError("Choose one of --json and --jsonl.");
            }

            if (!result.GetValue(lines) && result.GetValue(inputs) is null or [])
            {
                result.AddError("Name a URL or a file to read, or - for standard input.");
            }

            if (result.GetResult(url) is not null && (result.GetValue(lines) || result.GetValue(inputs) is { Length: > 1 }))
            {
                result.AddError("--url goes with one input only.");
            }
        });

        command.SetAction((parsed, cancel) => parsed.GetValue(lines)
            ? ReadJsonLines.RunAsync(parsed.GetValue(inputs) ?? [], shell, cancel)
            : ReadAllAsync(parsed.GetValue(inputs)!, parsed.GetValue(json), parsed.GetValue(url), shell, cancel));
        return command;
    }

    private static async Task<int> ReadAllAsync(string[] inputs, bool json, Uri? url, Shell shell, CancellationToken cancel)
    {
        var topics = shell.Services.GetRequiredService<TopicPacks>().Current.Index;
        var failures = 0;

        foreach (var input in inputs)
        {
            switch (await ReadInput.OpenAsync(input, url, shell, cancel))
            {
                case ArticleFound found:
                    var reading = StoryReader.Read(found.Article, topics);
                    await shell.Out.WriteLineAsync(json ? JsonSerializer.Serialize(StoryJson.Of(reading), StoryJson.Options) : BriefText.Of(reading));
                    break;
                case NoArticle none:
                    await shell.Error.WriteLineAsync($"{input}: {none.Why}");
                    failures++;
                    break;
            }
        }

        return failures > 0 ? 1 : 0;
    }
}
