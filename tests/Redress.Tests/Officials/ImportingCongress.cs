using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Redress.Domain.Officials;
using Redress.Officials.FindMine;
using Redress.Officials.Letter;

namespace Redress.Tests.Officials;

/// <summary>The whole of Congress as published, with answers checked by hand beside it.</summary>
public sealed class ImportingCongress
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Theory, EachStore]
    public async Task Every_published_answer_comes_out_and_no_confident_one_is_wrong(Store store)
    {
        var folder = SharedData.Require("data/officials/us");
        var zips = Answers("expect/officials/zip-officials.jsonl");
        var addresses = Answers("expect/officials/addresses.jsonl").Where(row => row.TryGetProperty("zip", out _)).ToList();
        await using var app = new RedressApp(store);
        await app.ImportAsync(RosterKind.Congress, folder);
        await using var scope = app.Services.CreateAsyncScope();
        var find = scope.ServiceProvider.GetRequiredService<FindMyOfficials>();
        var wrong = new List<string?>();

        foreach (var row in zips)
        {
            wrong.AddRange(Misses(row, await find.RunAsync(Question(row), Cancel)) ? [Text(row, "id")] : []);
        }

        var decided = 0;

        foreach (var row in addresses)
        {
            var answer = await find.RunAsync(Question(row), Cancel);
            decided += answer.Status is AnswerStatus.Found ? 1 : 0;
            wrong.AddRange(IsWrong(row, answer) ? [Text(row, "id")] : []);
        }

        TestContext.Current.SendDiagnosticMessage($"{zips.Count} ZIP codes; {decided} of {addresses.Count} addresses decided, the others asked; {wrong.Count} wrong");
        wrong.ShouldBeEmpty();
    }

    [Theory, EachStore]
    public async Task Every_office_is_greeted_and_addressed_as_it_should_be(Store store)
    {
        var folder = SharedData.Require("data/officials/us");
        var letters = Answers("expect/officials/letters.jsonl");
        var forms = Answers("expect/officials/senate-forms.jsonl");
        await using var app = new RedressApp(store);
        await app.ImportAsync(RosterKind.Congress, folder);

        foreach (var row in letters)
        {
            var facts = await app.WithDbAsync(db => LetterFacts.FindAsync(db, row.GetProperty("bioguide").GetString()!, Cancel));
            facts!.Salutation.ShouldBe(row.GetProperty("salutation").GetString());
            facts.Envelope[0].ShouldBe(row.GetProperty("envelope_line1").GetString());
            facts.Envelope[1].ShouldBe(row.GetProperty("envelope_line2").GetString());
            facts.Address.ShouldBe(row.GetProperty("address").GetString());
        }

        foreach (var row in forms)
        {
            var form = (await app.WithDbAsync(db => LetterFacts.FindAsync(db, row.GetProperty("bioguide").GetString()!, Cancel)))!.Form!;
            form.Url.ShouldBe(row.GetProperty("form_url").GetString());

            if (!row.GetProperty("yaml_error").GetBoolean())
            {
                form.Required.ShouldBe(row.GetProperty("required").EnumerateArray().Select(field => field.GetString()!).Order(StringComparer.Ordinal), Case.Sensitive, form.Url);
                form.Topics.Length.ShouldBe(row.GetProperty("topic_count") is { ValueKind: JsonValueKind.Number } count ? count.GetInt32() : 0, form.Url);
                form.Captcha.ShouldBe(row.GetProperty("captcha").GetBoolean(), form.Url);
                form.MaxMessageLength.ShouldBe(row.GetProperty("max_message_length") is { ValueKind: JsonValueKind.Number } limit ? limit.GetInt32() : null, form.Url);
            }
        }
    }

    [Fact]
    public async Task The_published_YAML_says_what_the_JSON_says()
    {
        var folder = SharedData.Require("data/officials/us/congress");
        var yaml = Directory.CreateTempSubdirectory("redress-yaml-");
        foreach (var file in Directory.EnumerateFiles(folder, "*.yaml"))
        {
            File.Copy(file, Path.Combine(yaml.FullName, Path.GetFileName(file)));
        }

        await using var app = new RedressApp();
        await app.ImportAsync(RosterKind.Congress, folder);
        app.Clock.Advance(TimeSpan.FromMinutes(1));

        (await app.ImportAsync(RosterKind.Congress, yaml.FullName)).Rosters.SelectMany(roster => roster.Changes).ShouldBe(["Nothing changed.", "Nothing changed."]);
        yaml.Delete(recursive: true);
    }

    private static Whereabouts Question(JsonElement row)
    {
        double? Degrees(string name) => row.TryGetProperty(name, out var degrees) && degrees.ValueKind is JsonValueKind.Number ? degrees.GetDouble() : null;
        return new Whereabouts(Text(row, "zip"), Degrees("lat") is null ? null : Text(row, "state"), Degrees("lat"), Degrees("lon"), OfficialsIn.Day);
    }

    private static bool Misses(JsonElement row, OfficialsAnswer answer)
    {
        var districts = answer.Posts.Where(post => post.Post.StartsWith("us-house:", StringComparison.Ordinal)).Select(post => post.Post[9..])
            .Concat(answer.Candidates.Select(candidate => candidate.District)).ToHashSet(StringComparer.Ordinal);
        var senators = answer.Posts.Where(post => post.Post.StartsWith("us-senate:", StringComparison.Ordinal)).Select(post => post.Person);
        var asksFirst = answer.Status is AnswerStatus.NeedsState;

        return (Texts(row, "exact_districts") is { } exact && !districts.SetEquals(exact))
            || (Texts(row, "candidate_superset") is { } superset && !districts.IsSubsetOf(superset))
            || (row.TryGetProperty("must_include_district", out var must) && !districts.Contains(must.GetString()!))
            || (Texts(row, "states_must_include") is { } states && !districts.Select(district => district[..2]).ToHashSet(StringComparer.Ordinal).IsSupersetOf(states))
            || (!asksFirst && Texts(row, "senators") is { } expected && !senators.ToHashSet(StringComparer.Ordinal).SetEquals(expected));
    }

    /// <summary>Asking is allowed; naming the wrong district, or losing the right one, is not.</summary>
    private static bool IsWrong(JsonElement row, OfficialsAnswer answer) => answer.Status is AnswerStatus.Found
        ? !answer.Posts.Any(post => post.Post == $"us-house:{Text(row, "district")}")
        : !answer.Candidates.Any(candidate => candidate.District == Text(row, "district"));

    private static string? Text(JsonElement row, string name) => row.TryGetProperty(name, out var text) ? text.GetString() : null;

    private static string[]? Texts(JsonElement row, string name) =>
        row.TryGetProperty(name, out var list) ? [.. list.EnumerateArray().Select(item => item.GetString()!)] : null;

    private static List<JsonElement> Answers(string path) => [.. File.ReadLines(SharedData.Require(path)).Select(line => JsonDocument.Parse(line).RootElement)];
}
