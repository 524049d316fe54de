using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Redress.Platform.Database;
using SQLitePCL;

namespace Redress.Petitions.Sign;

/// <summary>Moves what was written ahead into SQLite's file, beside the writer. Within its commits, as SQLite does by itself, each would make everybody wait who signs just then, and write the same pages of an index again and again.</summary>
internal sealed partial class SqliteCheckpoints(IServiceScopeFactory scopes, ILogger<SqliteCheckpoints> log)
{
    /// <summary>After so many signatures: some 50 MB written ahead.</summary>
    private const int Often = 16_384;

    private int _waiting;
    private Task? _moving;

    /// <summary>Called by the one writer, after each COMMIT.</summary>
    /// <param name="database">The writer's connection.</param>
    /// <param name="signatures">How many it wrote.</param>
    public void Wrote(sqlite3 database, int signatures)
    {
        _waiting += signatures;

        if (_moving is { IsCompleted: true })
        {
            BeginAgain(database);
            _moving = null;
        }

        if (_waiting >= Often && _moving is null)
        {
            _waiting = 0;
            _moving = Task.Factory.StartNew(Move, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        }
    }

    /// <summary>Begins the file written ahead from its front, which nobody else does under load, so that it does not grow on and on. Nearly all of it is moved already, so this takes a moment; where somebody reads what is there it is left for the next time.</summary>
    private static void BeginAgain(sqlite3 database)
    {
        raw.sqlite3_busy_timeout(database, 0);
        raw.sqlite3_wal_checkpoint_v2(database, null, raw.SQLITE_CHECKPOINT_RESTART, out _, out _);
        raw.sqlite3_busy_timeout(database, SqliteDurability.Patience);
    }

    private void Move()
    {
        try
        {
            using var scope = scopes.CreateScope();
            var database = scope.ServiceProvider.GetRequiredService<RedressDb>().Database;
            database.OpenConnection();
            raw.sqlite3_wal_checkpoint_v2(((SqliteConnection)database.GetDbConnection()).Handle, null, raw.SQLITE_CHECKPOINT_PASSIVE, out _, out _);
        }
        catch (Exception failure)
        {
            LogFailed(failure);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "What SQLite wrote ahead could not be moved into its file; it is tried again")]
    private partial void LogFailed(Exception failure);
}
