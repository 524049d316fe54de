using Microsoft.Data.Sqlite;
using Redress.Petitions.Log;

namespace Redress.Tests.Petitions.Log;

/// <summary>The log must not be continued from a state in which it forgot what it had published.</summary>
public sealed class RestoringABackup
{
    private static readonly Guid Petition = new("00112233-4455-6677-8899-aabbccddeeff");

    [Fact]
    public async Task An_older_database_over_newer_tiles_signs_nothing()
    {
        await using var node = new LogHost(Store.Sqlite);
        await node.SignAsync(Petition, 10);
        await node.SequenceAsync();
        var backup = Backup(node);
        await node.SignAsync(Petition, 10);
        await node.SequenceAsync();
        var published = node.Checkpoint();

        Restore(node, backup);
        await node.SignAsync(Petition, 30);

        (await node.SequenceAsync()).ShouldBe(Sequenced.Refused);
        node.Refusal.ShouldNotBeNull().ShouldContain("restored from an older backup");
        node.Checkpoint().ShouldBe(published);
        (await node.LeavesAsync()).Count.ShouldBe(11);
        (await node.VerifyAsync()).Discrepancies.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_database_that_went_another_way_signs_nothing()
    {
        await using var node = new LogHost(Store.Sqlite);
        await node.SignAsync(Petition, 10);
        await node.SequenceAsync();
        var (backup, checkpoint) = (Backup(node), node.Checkpoint());
        await node.SignAsync(Petition, 1);
        await node.SequenceAsync();
        var published = node.Checkpoint();

        // The tiles are put back with the database, go on from there, and then meet what was published.
        Restore(node, backup);
        File.WriteAllText(Path.Combine(node.Folder, "checkpoint"), checkpoint);
        await node.SignAsync(Petition, 5);
        await node.SequenceAsync();
        File.WriteAllText(Path.Combine(node.Folder, "checkpoint"), published);
        await node.SignAsync(Petition, 5);

        (await node.SequenceAsync()).ShouldBe(Sequenced.Refused);
        node.Refusal.ShouldNotBeNull().ShouldContain("is not the beginning of the log");
    }

    [Fact]
    public async Task Tiles_that_are_older_than_the_database_are_written_again()
    {
        await using var node = new LogHost(Store.Sqlite);
        await node.SignAsync(Petition, 10);
        await node.SequenceAsync();
        Directory.Delete(node.Folder, recursive: true);
        Directory.CreateDirectory(node.Folder);
        await node.SignAsync(Petition, 10);

        (await node.SequenceAsync()).ShouldBe(Sequenced.Published);
        (await node.VerifyAsync()).Petitions.Single().Count.ShouldBe(20);
    }

    [Fact]
    public async Task Another_key_signs_nothing()
    {
        await using var node = new LogHost(Store.Sqlite);
        await node.SignAsync(Petition, 10);
        await node.SequenceAsync();
        var key = Path.Combine(node.Folder, "../keys/log.key");
        await using var other = new LogHost(Store.Sqlite, node);
        await File.WriteAllBytesAsync(Path.Combine(other.Folder, "../keys/log.key"), new byte[32], TestContext.Current.CancellationToken);

        (await other.SequenceAsync()).ShouldBe(Sequenced.Refused);
        other.Refusal.ShouldNotBeNull().ShouldContain("data/keys/log.key");
        File.Exists(key).ShouldBeTrue();
    }

    [Fact]
    public async Task A_new_address_of_the_site_does_not_rename_a_log_that_has_entries()
    {
        await using var node = new LogHost(Store.Sqlite, settings: ("Site:Url", null));
        await node.SequenceAsync();
        node.Checkpoint().ShouldStartWith("redress.invalid/log-");
        await using var named = new LogHost(Store.Sqlite, node);
        (await named.SequenceAsync()).ShouldBe(Sequenced.Published);
        named.Checkpoint().ShouldStartWith("petitions.example/log\n");
        await named.SignAsync(Petition);
        await named.SequenceAsync();

        await using var renamed = new LogHost(Store.Sqlite, named, settings: ("Site:Url", "https://other.example"));
        await renamed.SignAsync(Petition);
        (await renamed.SequenceAsync()).ShouldBe(Sequenced.Published);
        renamed.Checkpoint().ShouldStartWith("petitions.example/log\n4\n");
    }

    private static string Backup(LogHost node)
    {
        var copy = Path.Combine(Path.GetDirectoryName(node.Folder)!, "backup.db");
        using var from = new SqliteConnection(node.Connection);
        using var to = new SqliteConnection($"Data Source={copy};Pooling=false");
        from.Open();
        to.Open();
        from.BackupDatabase(to);
        return copy;
    }

    private static void Restore(LogHost node, string backup)
    {
        using var from = new SqliteConnection($"Data Source={backup};Pooling=false");
        using var to = new SqliteConnection(node.Connection);
        from.Open();
        to.Open();
        from.BackupDatabase(to);
    }
}
