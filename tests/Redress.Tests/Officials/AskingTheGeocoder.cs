using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Redress.Domain.Officials;
using Redress.Officials.FindMine;

namespace Redress.Tests.Officials;

/// <summary>Looking a street address up at a twin of the Census geocoder, which answers in its form.</summary>
public sealed class AskingTheGeocoder
{
    private static readonly Whereabouts Home = new("35463", "AL", Street: "1 Main St", City: "Jasper");

    [Theory, EachStore]
    public async Task An_address_in_one_district_decides(Store store)
    {
        await using var twin = await TwinAsync(Match("35463", "119", "0107"));
        await using var app = await AppAsync(twin, store);

        var answer = await app.FindAsync(Home);

        answer.Status.ShouldBe(AnswerStatus.Found);
        answer.Posts.ShouldContain(post => post.Post == "us-house:AL-7" && post.Status == PostStatus.Vacant && !post.YouChose);
        twin.Asked.ShouldBe(["1 Main St, Jasper, AL 35463"]);
    }

    [Fact]
    public async Task The_map_of_the_Congress_in_session_counts_and_not_the_newest()
    {
        await using var twin = await TwinAsync(Match("35463", "119", "0104", ("120th Congressional Districts", "120", "0107")));
        await using var app = await AppAsync(twin);

        (await app.FindAsync(Home)).Posts.ShouldContain(post => post.Post == "us-house:AL-4");
    }

    [Fact]
    public async Task An_answer_with_only_the_next_Congress_decides_nothing()
    {
        await using var twin = await TwinAsync(Match("35463", "120", "0107"));
        await using var app = await AppAsync(twin);

        (await app.FindAsync(Home)).Status.ShouldBe(AnswerStatus.NeedsAddress);
    }

    [Fact]
    public async Task Places_in_two_districts_are_asked_about()
    {
        await using var twin = await TwinAsync($"{Match("35463", "119", "0104")},{Match("35463", "119", "0107")}");
        await using var app = await AppAsync(twin);

        var answer = await app.FindAsync(Home);

        answer.Status.ShouldBe(AnswerStatus.NeedsAddress);
        $"{answer.AddressNote}".ShouldStartWith("This address fits places in several districts.");
    }

    [Fact]
    public async Task An_address_with_another_ZIP_code_is_not_the_one_asked_for()
    {
        await using var twin = await TwinAsync(Match("35501", "119", "0104"));
        await using var app = await AppAsync(twin);

        $"{(await app.FindAsync(Home)).AddressNote}".ShouldStartWith("This address was not found in this ZIP code.");
    }

    [Theory]
    [InlineData("""{"result":{"addressMatches":[]}}""", "This address was not found")]
    [InlineData("""{"errors":["down"]}""", "The address look-up does not answer")]
    [InlineData("<html>", "The address look-up does not answer")]
    public async Task A_geocoder_that_fails_leaves_the_question_open(string body, string note)
    {
        await using var twin = await GeocoderTwin.StartAsync(body);
        await using var app = await AppAsync(twin);

        var answer = await app.FindAsync(Home);

        answer.Status.ShouldBe(AnswerStatus.NeedsAddress);
        $"{answer.AddressNote}".ShouldStartWith(note);
    }

    [Fact]
    public async Task It_is_off_unless_the_operator_says_so()
    {
        await using var app = new RedressApp();
        await app.SeedCongressAsync();

        var answer = await app.FindAsync(Home);

        answer.Status.ShouldBe(AnswerStatus.NeedsAddress);
        $"{answer.AddressNote}".ShouldBe("Street addresses are not looked up here: the setting Officials:Geocoder is off. Give coordinates, or choose a district.");
    }

    [Fact]
    public async Task State_districts_come_along()
    {
        await using var twin = await TwinAsync(Match("35463", "119", "0104"));
        await using var app = await AppAsync(twin);
        await app.SeedAsync(
            new Roster { Id = "us-states/al", Kind = RosterKind.OpenStates, Sha256 = "", AsOf = OfficialsIn.Day, ImportedAt = app.Clock.GetUtcNow(), Changes = [] },
            ASmallCongress.Post("us-al-upper:9", "Alabama Senate", "Senator", "Alabama, district 9", null, 0), ASmallCongress.Holder("U1", "Uma Upper", "us-al-upper:9", 2027));

        (await app.FindAsync(Home)).Posts.ShouldContain(post => post.Post == "us-al-upper:9" && post.Name == "Uma Upper");
    }

    [Fact]
    public async Task The_shared_addresses_are_all_decided_as_published()
    {
        var addresses = JsonLinesOf.File(SharedData.Require("expect/officials/addresses.jsonl")).Where(row => row.TryGetProperty("zip", out _)).ToList();
        var folder = SharedData.Require("data/officials/us");
        var byLine = addresses.DistinctBy(Line, StringComparer.Ordinal).ToDictionary(Line, StringComparer.Ordinal);
        await using var twin = await GeocoderTwin.StartAsync(line => byLine.TryGetValue(line, out var row) ? Answer(Match(row.GetProperty("zip").GetString()!, "119", Geoid(row.GetProperty("district").GetString()!))) : Answer(""));
        await using var app = new RedressApp(Store.Sqlite, ("Officials:Geocoder", twin.Url), ("Outbound:Allow:0", twin.Host));
        await app.ImportAsync(RosterKind.Congress, folder);
        var wrong = new List<string>();

        foreach (var row in byLine.Values)
        {
            var answer = await app.FindAsync(new Whereabouts(row.GetProperty("zip").GetString(), row.GetProperty("state").GetString(), AsOf: OfficialsIn.Day, Street: row.GetProperty("street").GetString(), City: row.GetProperty("city").GetString()));
            wrong.AddRange(answer.Posts.Any(post => post.Post == $"us-house:{row.GetProperty("district").GetString()}") ? [] : [row.GetProperty("id").GetString()!]);
        }

        wrong.ShouldBeEmpty();
    }

    private static string Line(System.Text.Json.JsonElement row) =>
        $"{row.GetProperty("street").GetString()}, {row.GetProperty("city").GetString()}, {row.GetProperty("state").GetString()} {row.GetProperty("zip").GetString()}";

    private static string Geoid(string district)
    {
        var parsed = District.Parse(district, null);
        var state = Jurisdiction.Find(parsed.State)!;
        return $"{state.Fips}{(parsed.Number == 0 && state.Senators == 0 ? 98 : parsed.Number):00}";
    }

    private static async Task<RedressApp> AppAsync(GeocoderTwin twin, Store store = Store.Sqlite)
    {
        var app = new RedressApp(store, ("Officials:Geocoder", twin.Url), ("Outbound:Allow:0", twin.Host));
        await app.SeedCongressAsync();
        return app;
    }

    private static Task<GeocoderTwin> TwinAsync(string matches) => GeocoderTwin.StartAsync(Answer(matches));

    private static string Answer(string matches) => $$$"""
        {"result":{"input":{"address":{"address":"…"},"vintage":{"isDefault":true,"id":"4","vintageName":"Current_Current","vintageDescription":"Current Vintage - Current Benchmark"},
        "benchmark":{"isDefault":true,"benchmarkDescription":"Public Address Ranges - Current Benchmark","id":"4","benchmarkName":"Public_AR_Current"}},"addressMatches":[{{{matches}}}]}}
        """;

    private static string Match(string zip, string congress, string geoid, params (string Layer, string Session, string Geoid)[] more) => $$$"""
        {"tigerLine":{"side":"R","tigerLineId":"11111111"},"geographies":{
          "States":[{"GEOID":"{{{geoid[..2]}}}","STUSAB":"AL","BASENAME":"Alabama","NAME":"Alabama","STATE":"{{{geoid[..2]}}}"}],
          {{{string.Concat(more.Select(layer => $"{Layer(layer.Layer, layer.Session, layer.Geoid)},"))}}}
          "2024 State Legislative Districts - Upper":[{"GEOID":"{{{geoid[..2]}}}009","SLDU":"009","BASENAME":"9","NAME":"State Senate District 9","STATE":"{{{geoid[..2]}}}"}],
          "2024 State Legislative Districts - Lower":[{"GEOID":"{{{geoid[..2]}}}017","SLDL":"017","BASENAME":"17","NAME":"State House District 17","STATE":"{{{geoid[..2]}}}"}],
          {{{Layer($"{congress}th Congressional Districts", congress, geoid)}}}
        },
        "coordinates":{"x":-87.27,"y":33.83},"addressComponents":{"zip":"{{{zip}}}","streetName":"MAIN","preType":"","city":"JASPER","preDirection":"","suffixDirection":"","fromAddress":"1","state":"AL","suffixType":"ST","toAddress":"99","suffixQualifier":"","preQualifier":""},
        "matchedAddress":"1 MAIN ST, JASPER, AL, {{{zip}}}"}
        """;

    private static string Layer(string name, string congress, string geoid) => $$"""
        "{{name}}":[{"GEOID":"{{geoid}}","CDSESSN":"{{congress}}","CD{{congress}}":"{{geoid[2..]}}","BASENAME":"{{geoid[2..].TrimStart('0')}}","STATE":"{{geoid[..2]}}","FUNCSTAT":"N","LSADC":"C2"}]
        """;

    /// <summary>Answers <c>geographies/onelineaddress</c> and remembers what it was asked.</summary>
    private sealed class GeocoderTwin : IAsyncDisposable
    {
        private LoopbackSite _site = null!;

        public List<string> Asked { get; } = [];

        public string Url => $"{_site.Url}/geocoder";

        public string Host => _site.Host;

        public static Task<GeocoderTwin> StartAsync(string body) => StartAsync(_ => body);

        public static async Task<GeocoderTwin> StartAsync(Func<string, string> answer)
        {
            var twin = new GeocoderTwin();
            twin._site = await LoopbackSite.StartAsync(app => app.MapGet("/geocoder/geographies/onelineaddress", (string address, string benchmark, string vintage, string layers, string format) =>
            {
                twin.Asked.Add(address);
                return (benchmark, vintage, layers, format) is ("Public_AR_Current", "Current_Current", "all", "json") ? Results.Text(answer(address), "application/json") : Results.BadRequest();
            }));
            return twin;
        }

        public ValueTask DisposeAsync() => _site.DisposeAsync();
    }
}
