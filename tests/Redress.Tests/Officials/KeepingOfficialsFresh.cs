using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Redress.Domain.Officials;
using Redress.Officials.FindMine;
using Redress.Officials.Refresh;
using Redress.Platform.Jobs;

namespace Redress.Tests.Officials;

public sealed class KeepingOfficialsFresh : IDisposable
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("redress-fresh-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory, EachStore]
    public async Task An_import_on_one_node_is_noticed_on_another_within_seconds(Store store)
    {
        await using var here = new RedressApp(store);
        await here.SeedCongressAsync();
        var connection = await here.WithDbAsync(db => Task.FromResult(db.Database.GetConnectionString()));
        await using var there = new RedressApp(store, ("ConnectionStrings:Redress", connection));
        (await here.FindAsync(new Whereabouts("35464"))).Posts.ShouldContain(post => post.Status == PostStatus.Vacant);
        var file = Path.Combine(_folder.FullName, "al.ndjson");
        await File.WriteAllTextAsync(file, """{"id":"ocd-person/1","name":"Gus Governor","roles":[{"type":"governor","jurisdiction":"ocd-jurisdiction/country:us/state:al/government"}]}""", Cancel);

        await there.ImportAsync(RosterKind.OpenStates, file);
        here.Clock.Advance(TimeSpan.FromSeconds(3));

        (await here.FindAsync(new Whereabouts("35464"))).Posts.ShouldContain(post => post.Name == "Gus Governor");
    }

    [Fact]
    public async Task Nothing_is_refreshed_by_itself_unless_the_operator_says_when()
    {
        await using var off = new RedressApp();
        await using var on = new RedressApp(Store.Sqlite, ("Officials:Refresh", "17 6 * * 1"));

        off.Services.GetServices<Recurring>().ShouldNotContain(work => work.Name == RefreshAllOfficials.Name);
        on.Services.GetServices<Recurring>().ShouldContain(work => work.Name == RefreshAllOfficials.Name);
    }

    [Fact]
    public async Task Only_what_came_from_the_web_is_refreshed_and_each_source_once()
    {
        await using var app = new RedressApp();
        await app.SeedAsync(Roster("us", RosterKind.Congress, null), Roster("us-executive", RosterKind.Congress, null), Roster("us-states/ak", RosterKind.OpenStates, "/srv/people"));
        var sources = await app.WithDbAsync(db => db.Rosters.ToListAsync(Cancel));

        sources.Select(RefreshAllOfficialsHandler.Source).Where(source => source.IsOnTheWeb).Distinct().Count().ShouldBe(1);

        Roster Roster(string id, RosterKind kind, string? source) =>
            new() { Id = id, Kind = kind, Source = source, Sha256 = "", AsOf = OfficialsIn.Day, ImportedAt = app.Clock.GetUtcNow(), Changes = [] };
    }
}
