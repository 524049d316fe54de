using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Officials;
using Redress.Officials.FindMine;
using Redress.Platform;

namespace Redress.Tests.Officials;

public sealed class ImportingFromTheWeb
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Theory, EachStore]
    public async Task A_mirror_gives_the_same_officials_as_the_folder(Store store)
    {
        await using var mirror = await MirrorAsync(SharedData.Require("data/officials/us"));
        await using var app = new RedressApp(store, ("Outbound:Allow:0", mirror.Host));

        var report = await app.ImportAsync(RosterKind.Congress, mirror.Url);

        report.Rosters.Select(roster => roster.Id).ShouldBe(["us", "us-executive"]);
        report.Contents[0].Officials.Count.ShouldBe(537);
        report.Contents[0].Officials.Count(official => official.Form is { Topics.Length: > 0 }).ShouldBeGreaterThan(80);
        (await app.FindAsync(new Whereabouts("57638", "SD", AsOf: OfficialsIn.Day))).Status.ShouldBe(AnswerStatus.Found);
    }

    [Fact]
    public async Task A_mirror_that_lacks_a_needed_file_changes_nothing_and_is_named()
    {
        await using var mirror = await LoopbackSite.OfPagesAsync(("/legislators-current.json", "[]"));
        await using var app = new RedressApp(Store.Sqlite, ("Outbound:Allow:0", mirror.Host));

        var failure = await Should.ThrowAsync<CommandFailure>(() => app.ImportAsync(RosterKind.Congress, mirror.Url));

        failure.Message.ShouldContain("committees-current.json could not be fetched: There is no page at this address (HTTP 404).");
        (await app.WithDbAsync(db => db.Rosters.CountAsync(Cancel))).ShouldBe(0);
    }

    [Fact]
    public async Task An_address_inside_the_network_is_refused()
    {
        await using var mirror = await LoopbackSite.OfPagesAsync(("/a.json", "{}"));
        await using var app = new RedressApp();

        (await Should.ThrowAsync<CommandFailure>(() => app.ImportAsync(RosterKind.Popolo, $"{mirror.Url}/a.json"))).Message.ShouldContain("could not be fetched");
    }

    /// <summary>Every file of a folder, side by side.</summary>
    private static Task<LoopbackSite> MirrorAsync(string folder)
    {
        var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).DistinctBy(Path.GetFileName, StringComparer.Ordinal).ToDictionary(file => Path.GetFileName(file)!, StringComparer.Ordinal);
        return LoopbackSite.StartAsync(app => app.MapGet("/{name}", (string name) => files.TryGetValue(name, out var file) ? Results.File(file, "application/octet-stream") : Results.NotFound()));
    }
}
