using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using Redress.Domain.Officials;
using Redress.Platform;

namespace Redress.Officials.FindMine;

/// <summary><c>redress officials find</c>: who represents a place.</summary>
internal static class FindCommand
{
    public static Command Create(Shell shell)
    {
        var zip = new Option<string?>("--zip") { Description = "Five digits, or nine." };
        var state = new Option<string?>("--state") { Description = "Two-letter code, where a ZIP code lies in several states." };
        var street = new Option<string?>("--street") { Description = "Street and house number; looked up where the setting Officials:Geocoder is on." };
        var city = new Option<string?>("--city") { Description = "City of the street address." };
        var latitude = new Option<double?>("--lat") { Description = "Latitude of the address in degrees." };
        var longitude = new Option<double?>("--lon") { Description = "Longitude of the address in degrees." };
        var district = new Option<string?>("--district") { Description = "Your own choice among the candidates (AL-4)." };
        var asOf = new Option<DateOnly?>("--as-of") { Description = "The day to answer for (2026-06-15); today without it." };
        var json = new Option<bool>("--json") { Description = "Print one JSON object." };
        var lines = new Option<bool>("--jsonl") { Description = "Read questions from standard input and answer them as JSON Lines." };
        var command = new Command("find", "Find who represents a place in Congress; what is not certain is asked, never guessed.") { zip, state, street, city, latitude, longitude, district, asOf, json, lines };
        command.Validators.Add(result =>
        {
            if (!result.GetValue(lines) && result.GetValue(zip) is null)
            {
                result.AddError("Give a ZIP code: --zip 12345.");
            }
        });
        command.SetAction(async (parsed, cancel) =>
        {
            await using var scope = await shell.OpenDatabaseAsync();
            var find = scope.ServiceProvider.GetRequiredService<FindMyOfficials>();

            if (parsed.GetValue(lines))
            {
                return await AnswerLinesAsync(find, shell, cancel);
            }

            var home = new Whereabouts(parsed.GetValue(zip), parsed.GetValue(state), parsed.GetValue(latitude), parsed.GetValue(longitude), parsed.GetValue(asOf),
                parsed.GetValue(street), parsed.GetValue(city), parsed.GetValue(district));
            var answer = await find.RunAsync(home, cancel);
            await shell.Out.WriteLineAsync(parsed.GetValue(json) ? OfficialsJson.Of(answer).ToJsonString(OfficialsJson.Options) : InWords(answer));
            return 0;
        });
        return command;
    }

    private static async Task<int> AnswerLinesAsync(FindMyOfficials find, Shell shell, CancellationToken cancel)
    {
        await foreach (var line in JsonLine.ReadAsync(shell.In, cancel))
        {
            if (!line.IsBlank)
            {
                await shell.Out.WriteLineAsync((await AnswerAsync(line, find, cancel)).ToJsonString(OfficialsJson.Options).AsMemory(), cancel);
            }
        }

        return 0;
    }

    private static async Task<JsonObject> AnswerAsync(JsonLine line, FindMyOfficials find, CancellationToken cancel)
    {
        try
        {
            var home = JsonSerializer.Deserialize<Whereabouts>(line.Bytes.Span, OfficialsJson.Options)!;
            var answer = OfficialsJson.Of(await find.RunAsync(home, cancel));
            answer.Insert(0, "id", line.Id());
            return answer;
        }
        catch (JsonException failure)
        {
            return new JsonObject { ["id"] = line.Id(), ["error"] = $"The line is not a question as expected: {failure.Message}" };
        }
    }

    private static string InWords(OfficialsAnswer answer) => string.Join(Environment.NewLine,
    [
        $"{answer.Message}",
        .. answer.AddressNote is { } note ? new[] { $"{note}" } : [],
        .. answer.Posts.Select(post => $"  {post.Post,-14} {(post.Status is PostStatus.Held ? $"{post.Name} ({post.Person}){(post.YouChose ? ", you chose" : "")}" : $"{post.Status}".ToLowerInvariant())}"),
        .. answer.Candidates.Select(candidate => $"  {candidate.District,-14} {candidate.Name ?? "vacant"}?"),
    ]);
}
