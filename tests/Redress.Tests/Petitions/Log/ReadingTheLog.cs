using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Redress.Domain.Petitions.Log;
using Redress.Petitions.Log;

namespace Redress.Tests.Petitions.Log;

/// <summary>The log's public addresses, and recounting it from them.</summary>
public sealed class ReadingTheLog
{
    private static readonly Guid Petition = new("00112233-4455-6677-8899-aabbccddeeff");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EachStore]
    public async Task A_tile_that_is_full_may_be_kept_forever_and_the_checkpoint_not(Store store)
    {
        await using var app = new RedressApp(store);
        await SignAsync(app, 300);
        using var client = app.CreateClient();

        using var tile = await client.GetAsync("/log/tile/0/000", Cancel);
        using var bundle = await client.GetAsync("/log/tile/entries/001.p/45", Cancel);
        using var checkpoint = await client.GetAsync("/log/checkpoint", Cancel);

        (tile.StatusCode, tile.Content.Headers.ContentLength).ShouldBe((HttpStatusCode.OK, 8192));
        bundle.Content.Headers.ContentLength.ShouldBe(45 * 94);

        foreach (var file in new[] { tile, bundle })
        {
            file.Content.Headers.ContentType!.ToString().ShouldBe("application/octet-stream");
            file.Headers.CacheControl!.ToString().ShouldContain("immutable");
            file.Headers.GetValues("Access-Control-Allow-Origin").ShouldBe(["*"]);
        }

        checkpoint.Content.Headers.ContentType!.ToString().ShouldBe("text/plain; charset=utf-8");
        checkpoint.Headers.CacheControl!.ToString().ShouldBe("no-cache");
    }

    [Theory, EachStore]
    public async Task Only_what_a_published_checkpoint_covers_is_served(Store store)
    {
        await using var app = new RedressApp(store);
        await SignAsync(app, 300);
        using var client = app.CreateClient();
        await AppendAsync(app, 10);

        await using (var scope = app.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<PlaceLeaves>().RunAsync(Cancel);
        }

        foreach (var path in new[] { "tile/entries/001.p/46", "tile/entries/001.p/55", "tile/0/001.p/50", "tile/0/001", "tile/1/000", "tile/1/000.p/2", "tile/2/000.p/1", "tile/0/1", "tile/entries/../key", "tile/63/000" })
        {
            using var answer = await client.GetAsync($"/log/{path}", Cancel);
            answer.StatusCode.ShouldBe(HttpStatusCode.NotFound, path);
        }
    }

    [Theory, EachStore]
    public async Task A_node_without_the_files_serves_them_from_the_database(Store store)
    {
        await using var app = new RedressApp(store);
        await SignAsync(app, 300);
        using var client = app.CreateClient();
        var paths = TileAddress.Grown(0, 301).Select(address => address.Path).ToList();
        var onDisk = paths.ConvertAll(path => File.ReadAllBytes(Path.Combine(app.DataFolder, "log", path)));

        Directory.Delete(Path.Combine(app.DataFolder, "log"), recursive: true);

        foreach (var (path, bytes) in paths.Zip(onDisk))
        {
            (await client.GetByteArrayAsync($"/log/{path}", Cancel)).ShouldBe(bytes, path);
        }

        (await client.GetByteArrayAsync("/log/tile/entries/000.p/7", Cancel)).ShouldBe(onDisk[0][..(7 * 94)]);
    }

    [Theory, EachStore]
    public async Task Anybody_can_recount_it_from_its_address(Store store)
    {
        await using var app = new RedressApp(store);
        app.UseKestrel(0);
        app.StartServer();
        await SignAsync(app, 300);
        var site = app.ClientOptions.BaseAddress.ToString();

        foreach (var address in new[] { site, $"{site}log", $"{site}log/" })
        {
            var run = await CommandRun.OfAsync("verify-log", address);
            run.Error.ShouldBe("");
            run.ExitCode.ShouldBe(0);
            run.Out.ShouldContain($"petition {Petition:N}: verified count 300 (300 signed, 0 withdrawn, 0 invalidated)");
        }
    }

    [Fact]
    public async Task The_command_names_every_discrepancy_and_ends_with_1()
    {
        await using var node = new LogHost(Store.Sqlite);
        await node.SignAsync(Petition, 3);
        await node.SequenceAsync();
        var kept = Path.Combine(node.Folder, "..", "kept");
        await File.WriteAllTextAsync(kept, node.Checkpoint(), Cancel);
        (await CommandRun.OfAsync("verify-log", node.Folder, "--since", kept)).ExitCode.ShouldBe(0);
        var tile = Path.Combine(node.Folder, "tile/0/000.p/4");
        var bytes = await File.ReadAllBytesAsync(tile, Cancel);
        bytes[0] ^= 1;
        await File.WriteAllBytesAsync(tile, bytes, Cancel);

        var run = await CommandRun.OfAsync("verify-log", node.Folder);

        run.ExitCode.ShouldBe(1);
        run.Out.ShouldContain("DISCREPANCY Tile: tile/0/000.p/4 is not made of the log's entries.");
        run.Error.ShouldContain("1 discrepancy.");
        (await CommandRun.OfAsync("verify-log", "/nothing/here")).ExitCode.ShouldBe(1);
        (await CommandRun.OfAsync("verify-log")).ExitCode.ShouldBe(2);
    }

    [Theory]
    [InlineData("/log", "It counts mailboxes, not people.")]
    [InlineData("/log", "It does not prove that the operator of this site added no signature.")]
    [InlineData("/log", "could rewrite all of it. That shows only against an earlier checkpoint that somebody else kept.")]
    [InlineData("/log/verify", "redress verify-log http://localhost/log --receipt receipt.tlog-proof")]
    public async Task The_pages_say_what_the_count_proves_and_how_to_check_it(string path, string sentence)
    {
        await using var app = new RedressApp();
        (await app.ReadPageAsync(path)).QuerySelector("main")!.TextContent.ShouldContain(sentence);
    }

    private static Task<int> AppendAsync(RedressApp app, int times) => app.WithDbAsync(db =>
    {
        foreach (var leaf in Enumerable.Range(0, times).Select(_ => PendingLeaf.Sign(Guid.CreateVersion7(app.Clock.GetUtcNow()), LogHost.AnOpening(Petition), app.Clock.GetUtcNow())))
        {
            db.AppendToLog(leaf);
        }

        return db.SaveChangesAsync(Cancel);
    });

    private static async Task SignAsync(RedressApp app, int times)
    {
        await AppendAsync(app, times);

        // The program's own first round may be at it.
        for (var round = Sequenced.Busy; round is Sequenced.Busy;)
        {
            await using var scope = app.Services.CreateAsyncScope();
            round = await scope.ServiceProvider.GetRequiredService<SequenceLog>().RunAsync(Cancel);
        }
    }
}
