using Microsoft.Extensions.Logging.Abstractions;
using Redress.Topics.Packs;

namespace Redress.Tests.Topics.Packs;

public sealed class KeepingPacks : IDisposable
{
    private readonly PackFiles _bundled = new();
    private readonly PackFiles _own = new();

    public KeepingPacks() => _bundled.Write("tides.md", PackFiles.Sound("tides"));

    [Fact]
    public void A_broken_pack_leaves_the_others_working()
    {
        _bundled.Write("dunes.md", "---\nid: dunes\n---\n");

        var packs = Packs().Current;

        packs.All.Select(p => p.Id).ShouldBe(["tides"]);
        packs.Problems.ShouldAllBe(p => p.File == "packs/dunes.md");
    }

    [Fact]
    public void The_operators_own_pack_takes_the_place_of_the_bundled_one()
    {
        _own.Write("tides.md", PackFiles.Sound("tides").Replace("Tides & Seas", "Our Tides", StringComparison.Ordinal));

        Packs().Current.All.ShouldHaveSingleItem().Name.ShouldBe("Our Tides");
    }

    [Fact]
    public void Where_the_operators_own_pack_is_broken_the_bundled_one_stays()
    {
        _own.Write("tides.md", "nothing");

        Packs().Current.All.ShouldHaveSingleItem().Name.ShouldBe("Tides & Seas");
    }

    [Theory]
    [InlineData("oceans")]
    [InlineData("tides")]
    public void A_pack_whose_parent_is_missing_or_itself_stands_alone(string parent)
    {
        _bundled.Write("tides.md", PackFiles.Sound("tides").Replace("terms:", $"parent: {parent}\nterms:", StringComparison.Ordinal));

        var packs = Packs().Current;

        packs.Find("tides").ShouldNotBeNull().Parent.ShouldBeNull();
        packs.Problems.ShouldHaveSingleItem().Message.ShouldContain($"the parent \"{parent}\"");
    }

    [Fact]
    public void A_change_is_seen_without_a_restart_and_costs_nothing_while_there_is_none()
    {
        var packs = Packs();
        packs.Refresh().ShouldBeFalse();

        _own.Write("dunes.md", PackFiles.Sound("dunes"));

        packs.Refresh().ShouldBeTrue();
        packs.Current.Find("dunes").ShouldNotBeNull();
        _own.Remove("dunes.md");
        packs.Refresh().ShouldBeTrue();
        packs.Current.Find("dunes").ShouldBeNull();
    }

    [Fact]
    public async Task A_running_server_takes_up_a_changed_file_by_itself()
    {
        var packs = Packs();
        using var watcher = new PackWatcher(packs, TimeProvider.System);
        await watcher.StartAsync(TestContext.Current.CancellationToken);

        // The watcher starts beside us; writing again makes sure that one change comes after it.
        for (var tries = 0; tries < 50 && packs.Current.Find("dunes") is null; tries++)
        {
            _own.Write("dunes.md", PackFiles.Sound("dunes") + new string('\n', tries));
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        packs.Current.Find("dunes").ShouldNotBeNull();
        await watcher.StopAsync(TestContext.Current.CancellationToken);
    }

    public void Dispose()
    {
        _bundled.Dispose();
        _own.Dispose();
    }

    private TopicPacks Packs() => new([_bundled.Folder, _own.Folder], NullLogger<TopicPacks>.Instance);
}
