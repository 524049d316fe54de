using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Officials;
using Redress.Officials.FindMine;

namespace Redress.Tests.Officials;

/// <summary>Officials of any country in Popolo JSON, in and out.</summary>
public sealed class PopoloOfficials : IDisposable
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("redress-popolo-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task The_Popolo_conversion_of_Congress_gives_the_same_model()
    {
        var (us, popolo) = (SharedData.Require("data/officials/us"), SharedData.Require("data/officials/popolo/us-congress.popolo.json"));
        await using var app = new RedressApp();
        var fromUs = (await app.ImportAsync(RosterKind.Congress, us)).Contents[0];
        var before = await AnswersAsync(app);

        var fromPopolo = (await app.ImportAsync(RosterKind.Popolo, popolo)).Contents[0];

        fromPopolo.Id.ShouldBe("us");
        fromPopolo.Posts.Select(Summary).Order(StringComparer.Ordinal).ShouldBe(fromUs.Posts.Select(Summary).Order(StringComparer.Ordinal));
        fromPopolo.Officials.Select(Summary).Order(StringComparer.Ordinal).ShouldBe(fromUs.Officials.Select(Summary).Order(StringComparer.Ordinal));
        var known = fromUs.Officials.ToDictionary(official => official.Id, official => official.Contacts.Select(contact => (contact.Kind, contact.Value, contact.Office)).ToHashSet(), StringComparer.Ordinal);
        fromPopolo.Officials.SelectMany(official => official.Contacts.Where(contact => !known[official.Id].Contains((contact.Kind, contact.Value, contact.Office)))
            .Select(contact => $"{official.Id} {contact.Kind} {contact.Value} {contact.Office}")).ShouldBeEmpty();
        (await AnswersAsync(app)).ShouldBe(before);
    }

    [Theory, EachStore]
    public async Task Another_countrys_parliament_comes_in_with_parts_embedded_in_one_another(Store store)
    {
        await using var app = new RedressApp(store);
        var report = await app.ImportAsync(RosterKind.Popolo, Write("""
            {"persons":[
              {"id":"p/1","name":"Aroha Ngata","family_name":"Ngata","email":"aroha@example.nz",
               "memberships":[{"organization":{"id":"parliament","name":"House of Representatives"},"area":{"id":"ocd-division/country:nz/electorate:waiariki","name":"Waiariki"},"on_behalf_of":{"id":"g","name":"Green"},"role":"MP","start_date":"2023-10"}],
               "contact_details":[{"type":"voice","value":"+64 4 555 0100","note":"Parliament","valid_until":"2025"}]},
              {"id":"p/2","name":"Bill Smith"}],
             "organizations":[{"id":"works","name":"Public Works Committee","classification":"committee","memberships":[{"person_id":"p/2","role":"Chair"}]},
              {"id":"council","name":"City Council","posts":[{"id":"mayor","label":"Mayor of Town","role":"Mayor"}]}],
             "memberships":[{"person_id":"p/2","post_id":"mayor","start_date":"2022-10-08","end_date":"2028-10-09"}]}
            """), "nz");

        report.Rosters.Single().Id.ShouldBe("nz");
        var (aroha, bill) = (report.Contents[0].Officials[0], report.Contents[0].Officials[1]);
        aroha.Memberships.Single().ShouldSatisfyAllConditions(
            term => term.PostId.ShouldBe("nz:parliament-ocd-division-country-nz-electorate-waiariki"), term => term.Start.ShouldBe(new DateOnly(2023, 10, 1)), term => term.Party.ShouldBe("Green"));
        aroha.Contacts.Select(contact => $"{contact.Kind} {contact.Value} {contact.ValidUntil:yyyy-MM-dd}").ShouldBe(["Phone +64 4 555 0100 2025-12-31", "Email aroha@example.nz "]);
        bill.Committees.Single().ShouldSatisfyAllConditions(seat => seat.Committee.ShouldBe("Public Works Committee"), seat => seat.Title.ShouldBe("Chair"));
        report.Contents[0].Posts.Single(post => post.Id is "nz:mayor").ShouldSatisfyAllConditions(post => post.Title.ShouldBe("Mayor"), post => post.Body.ShouldBe("City Council"), post => post.Area.ShouldBe("Mayor of Town"));
    }

    [Theory, EachStore]
    public async Task What_is_exported_keeps_to_the_schemas_and_comes_back_as_it_was(Store store)
    {
        var schemas = new PopoloSchemas(SharedData.Require("data/officials/popolo/schemas"));
        await using var app = new RedressApp(store);
        await app.ImportAsync(RosterKind.Congress, SharedData.Require("data/officials/us"));
        var before = await OfficialsAsync(app);
        using var client = app.CreateClient();

        var json = await client.GetStringAsync("/officials/popolo.json", Cancel);
        var document = JsonElement.Parse(json);

        foreach (var (list, schema) in new[] { ("persons", "person"), ("organizations", "organization"), ("areas", "area"), ("posts", "post"), ("memberships", "membership") })
        {
            document.GetProperty(list).GetArrayLength().ShouldBeGreaterThan(0);
            document.GetProperty(list).EnumerateArray().SelectMany(item => schemas.Problems(schema, item)).Take(5).ShouldBeEmpty();
        }

        await app.WithDbAsync(db => db.Officials.Where(official => official.Roster == "us-executive").ExecuteDeleteAsync(Cancel));
        await app.ImportAsync(RosterKind.Popolo, Write(WithoutExecutive(document)));
        (await OfficialsAsync(app)).ShouldBe(before.Where(official => !official.Contains("us-president", StringComparison.Ordinal) && !official.Contains("us-vice-president", StringComparison.Ordinal)));
    }

    private static string WithoutExecutive(JsonElement document)
    {
        var whole = System.Text.Json.Nodes.JsonObject.Create(document)!;
        var posts = whole["posts"]!.AsArray();
        var memberships = whole["memberships"]!.AsArray();
        memberships.RemoveAll(membership => membership!["post_id"]?.GetValue<string>() is "us-president" or "us-vice-president");
        posts.RemoveAll(post => post!["id"]!.GetValue<string>() is "us-president" or "us-vice-president");
        return whole.ToJsonString();
    }

    private static async Task<List<string>> AnswersAsync(RedressApp app)
    {
        var answers = new List<string>();

        foreach (var zip in new[] { "35501", "57638", "94545", "20220", "00692", "10001", "67114" })
        {
            var answer = await app.FindAsync(new Whereabouts(zip, AsOf: OfficialsIn.Day));
            answers.Add($"{zip} {answer.Status} {string.Join(", ", answer.Posts)} {string.Join(", ", answer.Candidates)}");
        }

        return answers;
    }

    private static async Task<List<string>> OfficialsAsync(RedressApp app) => [.. (await app.WithDbAsync(db => db.Officials.AsNoTracking()
            .Include(official => official.Memberships).Include(official => official.Contacts).Include(official => official.Committees).AsSplitQuery().ToListAsync(Cancel)))
        .Select(official => string.Join('\n',
        [
            official.Id, official.Name, official.FamilyName, official.Website,
            .. official.Memberships.Select(term => $"{term.PostId} {term.Start} {term.End} {term.Party}").Order(StringComparer.Ordinal),
            .. official.Contacts.Select(contact => $"{contact.Kind} {contact.Value} {contact.Office}").Order(StringComparer.Ordinal),
            .. official.Committees.Select(seat => $"{seat.CommitteeId} {seat.Committee} {seat.Title}").Order(StringComparer.Ordinal),
        ])).Order(StringComparer.Ordinal)];

    private static string Summary(Post post) => $"{post.Id} {post.Roster} {post.Body} {post.Title} {post.Area} {post.DivisionId} {post.Seats}";

    /// <summary>The conversion has the current term only.</summary>
    private static string Summary(Official official)
    {
        var term = official.Memberships.MaxBy(term => term.Start)!;
        return $"{official.Id} {official.Roster} {official.Name} {official.FamilyName} {official.Website} {term.PostId} {term.Start} {term.End} {term.Party}";
    }

    private string Write(string json)
    {
        var file = Path.Combine(_folder.FullName, "popolo.json");
        File.WriteAllText(file, json);
        return file;
    }
}
