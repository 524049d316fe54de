using System.Text;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Officials;
using Redress.Platform;

namespace Redress.Tests.Officials;

/// <summary>Whatever is wrong with a source is said in one sentence that names the file and the place, and nothing changes.</summary>
public sealed class ImportingBadData : IDisposable
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("redress-officials-");

    private const string Member = """{"id":{"bioguide":"A000001"},"name":{"first":"Ann","last":"Able"},"terms":[{"type":"rep","start":"2025-01-03","end":"2027-01-03","state":"AL","district":4}]}""";

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("[" + Member + ",{\"id\":", "legislators-current.json, line 1: this is not valid JSON, or the file ends too early; nothing was changed.")]
    [InlineData("[]", "The list of legislators names nobody; nothing was changed.")]
    [InlineData("[" + Member + ",{\"name\":{}}]", "legislators-current.json, record 2: \"id\" is missing; nothing was changed.")]
    [InlineData("[" + Member + "," + Member + "]", "The list of legislators names A000001 twice; nothing was changed.")]
    [InlineData("""[{"id":{"bioguide":"B1"},"name":{"first":"B","last":"C"},"terms":[{"type":"rep","start":"soon","state":"AL","district":4}]}]""", "legislators-current.json, record 1, terms 1: \"start\" is soon, which is no date such as 2026-06-15; nothing was changed.")]
    [InlineData("""[{"id":{"bioguide":"B1"},"name":{"first":"B","last":"C"},"terms":[{"type":"rep","start":"2025-01-03","state":"XX","district":4}]}]""", "legislators-current.json, record 1, terms 1: \"state\" is XX, which has no seat in Congress; nothing was changed.")]
    public async Task A_wrong_list_of_legislators_is_told_by_its_place(string legislators, string sentence)
    {
        Write("legislators-current.json", legislators);
        Write("committees-current.json", "[]");
        Write("committee-membership-current.json", "{}");

        await RefusesAsync(RosterKind.Congress, sentence);
    }

    [Theory]
    [InlineData("GEOID_ZCTA5_20|GEOID_CD119_20|AREALAND_ZCTA5_20|AREALAND_PART\n35501|0104|10|10\n3550x|0104|10|10\n", "tab20_cd11920_zcta520_natl.txt, line 3: '3550x' is no ZIP code; nothing was changed.")]
    [InlineData("GEOID_ZCTA5_20|GEOID_CD119_20|AREALAND_ZCTA5_20|AREALAND_PART\n35501|01", "tab20_cd11920_zcta520_natl.txt, line 2: the line has too few columns, or the file ends too early; nothing was changed.")]
    [InlineData("ZIP|CD\n35501|0104\n", "tab20_cd11920_zcta520_natl.txt, line 1: there is no column GEOID_ZCTA5_20; nothing was changed.")]
    public async Task A_wrong_relation_of_ZIP_codes_is_told_by_its_line(string relation, string sentence)
    {
        WriteCongress();
        Write("tab20_cd11920_zcta520_natl.txt", relation);

        await RefusesAsync(RosterKind.Congress, sentence);
    }

    [Theory]
    [InlineData("a.yml", "id: ocd-person/1\nname: [unclosed", "a.yml, line ")]
    [InlineData("a.yml", "id: &x ocd-person/1\nname: *x", "a.yml, line 2: YAML with aliases is not read; nothing was changed.")]
    [InlineData("a.ndjson", "{\"id\":\"ocd-person/1\",\"name\":\"A B\",\"roles\":[{\"type\":\"upper\",\"district\":\"1\",\"jurisdiction\":\"nowhere\"}]}", "a.ndjson, line 1, roles 1: \"jurisdiction\" is nowhere, which is no state or territory; nothing was changed.")]
    [InlineData("a.ndjson", "{}\n", "a.ndjson, line 1: \"id\" is missing; nothing was changed.")]
    [InlineData("readme.txt", "nothing here", "No file here describes a person as Open States does (.yml, .ndjson); nothing was changed.")]
    public async Task Wrong_state_legislators_are_told_by_their_place(string file, string content, string sentence)
    {
        Write(file, content);
        await RefusesAsync(RosterKind.OpenStates, sentence);
    }

    [Theory]
    [InlineData("""{"persons":[{"id":"1","name":"A"}],"memberships":[{"person_id":"2","organization_id":"o"}],"organizations":[{"id":"o","name":"O"}]}""", "a.json, memberships 1: \"person_id\" is 2, and there is no such person; nothing was changed.")]
    [InlineData("""{"persons":[{"id":"1","name":"A"}],"memberships":[{"person_id":"1","organization_id":"x"}]}""", "a.json, memberships 1: \"organization_id\" is x, and there is no such organization; nothing was changed.")]
    [InlineData("""{"persons":[{"name":"A"}]}""", "a.json, persons 1: \"id\" is missing; nothing was changed.")]
    [InlineData("""{"persons":[]}""", "a.json: nobody in it holds a post; nothing was changed.")]
    [InlineData("[]", "a.json: an object was expected; nothing was changed.")]
    public async Task A_wrong_Popolo_file_is_told_by_its_place(string content, string sentence)
    {
        Write("a.json", content);
        await RefusesAsync(RosterKind.Popolo, sentence);
    }

    [Fact]
    public async Task What_was_there_before_stays()
    {
        await using var app = new RedressApp();
        WriteCongress();
        await app.ImportAsync(RosterKind.Congress, _folder.FullName);
        Write("legislators-current.json", "[" + Member);

        await Should.ThrowAsync<CommandFailure>(() => app.ImportAsync(RosterKind.Congress, _folder.FullName));

        (await app.WithDbAsync(db => db.Officials.Select(official => official.Name).ToListAsync(Cancel))).ShouldBe(["Ann Able"]);
        (await app.WithDbAsync(db => db.RosterImports.CountAsync(Cancel))).ShouldBe(1);
    }

    [Theory, EachStore]
    public async Task What_changed_is_told_and_kept(Store store)
    {
        await using var app = new RedressApp(store);
        WriteCongress();
        await app.ImportAsync(RosterKind.Congress, _folder.FullName);
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        Write("legislators-current.json", $"[{Member.Replace("\"district\":4", "\"district\":4,\"phone\":\"202-555-0100\"", StringComparison.Ordinal)},{Member.Replace("A000001", "B000002", StringComparison.Ordinal).Replace("Able", "Baker", StringComparison.Ordinal).Replace(":4", ":5", StringComparison.Ordinal)}]");

        var report = await app.ImportAsync(RosterKind.Congress, _folder.FullName);

        report.Rosters[0].Changes.ShouldBe(["New: Ann Baker (us-house:AL-5)", "Contact details changed: Ann Able"]);
        (await app.WithDbAsync(db => db.RosterImports.OrderBy(import => import.At).Select(import => import.Changes).ToListAsync(Cancel)))
            .ShouldBe([["First import: 1 officials."], ["New: Ann Baker (us-house:AL-5)", "Contact details changed: Ann Able"]]);
    }

    private async Task RefusesAsync(RosterKind kind, string sentence)
    {
        await using var app = new RedressApp();

        (await Should.ThrowAsync<CommandFailure>(() => app.ImportAsync(kind, kind is RosterKind.Popolo ? Path.Combine(_folder.FullName, "a.json") : _folder.FullName)))
            .Message.ShouldStartWith(sentence);
        (await app.WithDbAsync(db => db.Officials.CountAsync(Cancel))).ShouldBe(0);
    }

    private void WriteCongress()
    {
        Write("legislators-current.json", $"[{Member}]");
        Write("committees-current.json", "[]");
        Write("committee-membership-current.json", "{}");
    }

    private void Write(string name, string content) => File.WriteAllText(Path.Combine(_folder.FullName, name), content, Encoding.UTF8);
}
