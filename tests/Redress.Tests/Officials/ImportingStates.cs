using Redress.Domain.Officials;
using Redress.Officials.FindMine;

namespace Redress.Tests.Officials;

/// <summary>State legislators and executives as Open States publishes them.</summary>
public sealed class ImportingStates : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("redress-states-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory, EachStore]
    public async Task The_published_slice_is_a_roster_for_each_state_with_nearly_all_e_mail_addresses(Store store)
    {
        var folder = SharedData.Require("data/officials/us-states");
        await using var app = new RedressApp(store);

        var report = await app.ImportAsync(RosterKind.OpenStates, folder);

        var legislators = report.Contents.SelectMany(content => content.Officials).Where(official => official.Memberships.Any(term => term.PostId.Contains(':', StringComparison.Ordinal))).ToList();
        legislators.Count.ShouldBe(1434);
        legislators.Count(official => official.Contacts.Any(contact => contact.Kind is ContactKind.Email)).ShouldBeGreaterThan(1400);
        report.Contents.Single(content => content.Id is "us-states/ak").Posts.ShouldContain(post => post.Id == "us-ak-governor" && post.Title == "Governor");
        report.Rosters.ShouldAllBe(roster => roster.Kind == RosterKind.OpenStates && roster.Changes[0].StartsWith("First import"));
    }

    [Fact]
    public async Task The_files_of_one_state_say_what_the_slice_says_of_it()
    {
        var raw = SharedData.Require("data/officials/us-states/raw/ak");
        var slice = SharedData.Require("data/officials/us-states/legislators-slice.ndjson");
        await using var app = new RedressApp();

        var fromLines = (await app.ImportAsync(RosterKind.OpenStates, slice)).Contents.Single(content => content.Id is "us-states/ak").Officials.ToDictionary(official => official.Id, StringComparer.Ordinal);
        var fromYaml = (await app.ImportAsync(RosterKind.OpenStates, raw)).Contents.Single().Officials;

        fromYaml.ShouldAllBe(official => Summary(official) == Summary(fromLines[official.Id]));
    }

    [Theory, EachStore]
    public async Task A_point_in_one_district_of_a_chamber_names_its_member(Store store)
    {
        Write("ak.ndjson", """
            {"id":"ocd-person/1","name":"Una Upper","family_name":"Upper","email":"una@example.gov","roles":[{"type":"upper","district":"T","jurisdiction":"ocd-jurisdiction/country:us/state:ak/government","start_date":"2025-01-01"}]}
            {"id":"ocd-person/2","name":"Lou Lower","family_name":"Lower","email":"not an address","roles":[{"type":"lower","district":"14","jurisdiction":"ocd-jurisdiction/country:us/state:ak/government"}]}
            {"id":"ocd-person/3","name":"Gus Governor","family_name":"Governor","roles":[{"type":"governor","end_date":"2026-12-07","jurisdiction":"ocd-jurisdiction/country:us/state:ak/government"},{"type":"mayor","jurisdiction":"ocd-jurisdiction/country:us/state:ak/government"}]}
            {"id":"ocd-person/4","name":"Past Member","roles":[{"type":"lower","district":"3","end_date":"2020-01-01","jurisdiction":"ocd-jurisdiction/country:us/state:ak/government"}]}
            """);
        Write("cb_2024_02_sldu_500k.geojson", Outline("""{"GEOID":"0200T","SLDUST":"00T","NAME":"T"}"""));
        Write("cb_2024_02_sldl_500k.geojson", Outline("""{"GEOID":"02014","SLDLST":"014","NAME":"14"}"""));
        await using var app = new RedressApp(store);
        await app.SeedCongressAsync();
        await app.SeedAsync(ASmallCongress.Post("us-senate:AK", "United States Senate", "Senator", "Alaska", null, 2), ASmallCongress.Post("us-house:AK-0", "United States House of Representatives", "Representative", "Alaska"), new ZipDistrict { Zip = "99762", District = "AK-0" });
        await app.ImportAsync(RosterKind.OpenStates, _folder.FullName);

        var inside = await app.FindAsync(new Whereabouts("99762", Lat: 64.5, Lon: -165.4, AsOf: OfficialsIn.Day));
        var byZip = await app.FindAsync(new Whereabouts("99762", AsOf: OfficialsIn.Day));

        inside.Posts.Where(post => post.Name is not null).Select(post => $"{post.Post} {post.Name}").ShouldBe(["us-ak-governor Gus Governor", "us-ak-upper:t Una Upper", "us-ak-lower:14 Lou Lower"]);
        byZip.Posts.Where(post => post.Name is not null).Select(post => post.Name).ShouldBe(["Gus Governor"]);
    }

    [Fact]
    public async Task An_archive_is_taken_apart_and_former_members_and_towns_are_left_out()
    {
        foreach (var (folder, id) in new[] { ("legislature", 1), ("retired", 2), ("municipalities", 3) })
        {
            Directory.CreateDirectory(Path.Combine(_folder.FullName, "people-main", "data", "ak", folder));
            Write($"people-main/data/ak/{folder}/{id}.yml", $"id: ocd-person/{id}\nname: Person {id}\nroles:\n- type: lower\n  district: '{id}'\n  jurisdiction: ocd-jurisdiction/country:us/state:ak/government\n");
        }

        var archive = Path.Combine(Path.GetTempPath(), $"{Path.GetRandomFileName()}.zip");
        await System.IO.Compression.ZipFile.CreateFromDirectoryAsync(_folder.FullName, archive, TestContext.Current.CancellationToken);
        await using var app = new RedressApp();

        (await app.ImportAsync(RosterKind.OpenStates, archive)).Contents.Single().Officials.Select(official => official.Name).ShouldBe(["Person 1"]);
        File.Delete(archive);
    }

    private static string Outline(string properties) =>
        $$$"""{"type":"FeatureCollection","features":[{"type":"Feature","properties":{{{properties}}},"geometry":{"type":"Polygon","coordinates":[[[-168,63],[-160,63],[-160,67],[-168,67],[-168,63]]]}}]}""";

    private static string Summary(Official official) => string.Join('\n',
    [
        official.Name, official.FamilyName, official.Website,
        .. official.Memberships.Select(term => $"{term.PostId} {term.Start} {term.End} {term.Party}").Order(StringComparer.Ordinal),
        .. official.Contacts.Select(contact => $"{contact.Kind} {contact.Value} {contact.Office}").Order(StringComparer.Ordinal),
    ]);

    private void Write(string name, string content) => File.WriteAllText(Path.Combine(_folder.FullName, name), content);
}
