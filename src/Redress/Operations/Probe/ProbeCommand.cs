using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Redress.Platform;

namespace Redress.Operations.Probe;

/// <summary><c>redress probe</c>: what the server would make of HTML, feeds, URLs and e-mail addresses.</summary>
internal static class ProbeCommand
{
    private static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Create(Shell shell)
    {
        var kind = new Argument<string>("kind") { Description = "html, feed, url or email." };
        kind.AcceptOnlyFromAmong("html", "feed", "url", "email");
        var inputs = new Argument<string[]>("input") { Description = "URLs or e-mail addresses, or files of HTML or feeds (- for standard input).", Arity = ArgumentArity.ZeroOrMore };
        var lines = new Option<bool>("--jsonl") { Description = "Read inputs as JSON Lines from standard input." };
        var resolve = new Option<string[]>("--resolve") { Description = "host=ip: stands in for DNS." };
        var command = new Command("probe", "Show what the server would make of an input.") { kind, inputs, lines, resolve };
        command.RefuseOptionsAs(inputs);
        command.Validators.Add(result =>
        {
            if (!result.GetValue(lines) && result.GetValue(inputs) is null or [])
            {
                result.AddError("Name something to probe, or use --jsonl.");
            }

            if (result.GetValue(resolve)?.FirstOrDefault(pair => pair.Split('=') is not [not "", not ""]) is { } wrong)
            {
                result.AddError($"'{wrong}' should be host=ip.");
            }
        });
        command.SetAction((parsed, cancel) =>
        {
            var names = new JsonObject(parsed.GetValue(resolve)?.GroupBy(pair => pair.Split('=')[0], pair => pair.Split('=')[1], StringComparer.OrdinalIgnoreCase)
                .Select(host => KeyValuePair.Create(host.Key, (JsonNode?)new JsonArray([.. host.Select(ip => JsonValue.Create(ip))]))) ?? []);
            return RunAsync(parsed.GetValue(kind)!, parsed.GetValue(lines) ? null : parsed.GetValue(inputs), names, shell, cancel);
        });
        return command;
    }

    private static async Task<int> RunAsync(string kind, string[]? inputs, JsonObject names, Shell shell, CancellationToken cancel)
    {
        var prober = shell.Services.GetRequiredService<Prober>();

        if (inputs is not null)
        {
            foreach (var input in inputs)
            {
                var answer = await prober.RunAsync(kind, await LineOfAsync(kind, input, names, shell, cancel), cancel);
                await shell.Out.WriteLineAsync(answer.ToJsonString(Compact));
            }

            return 0;
        }

        await foreach (var line in JsonLine.ReadAsync(shell.In, cancel))
        {
            if (!line.IsBlank)
            {
                var answer = await AnswerAsync(kind, line, names, prober, cancel);
                await shell.Out.WriteLineAsync(answer.ToJsonString(Compact).AsMemory(), cancel);
            }
        }

        return 0;
    }

    private static async Task<JsonObject> LineOfAsync(string kind, string input, JsonObject names, Shell shell, CancellationToken cancel) => kind switch
    {
        "feed" when input is not "-" => new JsonObject { ["path"] = input },
        "feed" or "html" => new JsonObject { ["html"] = await ReadTextAsync(input, shell, cancel) },
        _ => new JsonObject { [kind] = input, ["resolve"] = names.DeepClone() },
    };

    private static async Task<string> ReadTextAsync(string input, Shell shell, CancellationToken cancel)
    {
        try
        {
            using var reader = input is "-" ? new StreamReader(shell.In) : new StreamReader(input);
            return await reader.ReadToEndAsync(cancel);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailure($"{input}: the file cannot be read.");
        }
    }

    private static async Task<JsonObject> AnswerAsync(string kind, JsonLine line, JsonObject names, Prober prober, CancellationToken cancel)
    {
        var answer = new JsonObject();

        if (line.Id() is { } id)
        {
            answer["id"] = id;
        }

        foreach (var (key, value) in await TryAsync(kind, line, names, prober, cancel))
        {
            answer[key] = value?.DeepClone();
        }

        return answer;
    }

    private static async Task<JsonObject> TryAsync(string kind, JsonLine line, JsonObject names, Prober prober, CancellationToken cancel)
    {
        try
        {
            var input = line.IsTooLong ? throw new CommandFailure("The line is too long.") : JsonNode.Parse(line.Bytes.Span) as JsonObject
                ?? throw new CommandFailure("The line is not a JSON object.");
            input["resolve"] ??= names.DeepClone();
            return await prober.RunAsync(kind, input, cancel);
        }
        catch (CommandFailure failure)
        {
            return new JsonObject { ["error"] = failure.Message };
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException or ArgumentException)
        {
            return new JsonObject { ["error"] = "The line is not a JSON object as expected." };
        }
    }
}
