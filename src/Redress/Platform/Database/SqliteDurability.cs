using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Redress.Platform.Database;

/// <summary>What SQLite needs to be told on every connection: readers beside a writer, nothing acknowledged lost in a crash, patience, foreign keys, and that what is deleted is overwritten.</summary>
internal sealed class SqliteDurability : DbConnectionInterceptor
{
    /// <summary>How long a connection waits for another one's transaction, in milliseconds.</summary>
    public const int Patience = 30_000;

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = Command(connection);
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = Command(connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static DbCommand Command(DbConnection connection)
    {
        var command = connection.CreateCommand();
        command.CommandText = $"PRAGMA busy_timeout = {Patience}; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON; PRAGMA wal_autocheckpoint = 1000;";
        return command;
    }
}
