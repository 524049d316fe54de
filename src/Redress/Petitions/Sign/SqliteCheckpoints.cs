using Microsoft.EntityFrameworkCore;
using Redress.Platform.Database;

namespace Redress.Petitions.Sign;

/// <summary>Moves what was written ahead into SQLite's file, beside the writer. Within its commits, as SQLite does by itself, each would make everybody wait who signs just then, and write the same pages of an index again and again.</summary>
internal sealed partial class SqliteCheckpoints(IServiceScopeFactory scopes, ILogger<SqliteCheckpoints> log)
{
    /// <summary>After so many signatures: some 50 MB written ahead.</summary>
    private const int Often = 16_384;

    /// <summary>With more pages than this left over, writing waits a moment and begins at the front of the file again, which otherwise only grows under load.</summary>
    private const int MostPages = 32_768;

    private long _waiting;
    private Task _running = Task.CompletedTask;

    /// <summary>Called by the one writer, after each COMMIT.</summary>
    public void Wrote(int signatures)
    {
        _waiting += signatures;

        if (_waiting >= Often && _running.IsCompleted)
        {
            _waiting = 0;
            _running = Task.Factory.StartNew(Run, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        }
    }

    private void Run()
    {
        try
        {
            using var scope = scopes.CreateScope();
            var database = scope.ServiceProvider.GetRequiredService<RedressDb>().Database;
            database.OpenConnection();

            if (PagesAfter(database.GetDbConnection(), "PRAGMA wal_checkpoint(PASSIVE)") > MostPages)
            {
                // Who reads meanwhile may hinder it: then the next time.
                PagesAfter(database.GetDbConnection(), "PRAGMA busy_timeout = 100; PRAGMA wal_checkpoint(RESTART)");
            }
        }
        catch (Exception failure)
        {
            LogFailed(failure);
        }
    }

    /// <returns>Pages in the file written ahead.</returns>
    private static long PagesAfter(System.Data.Common.DbConnection connection, string checkpoint)
    {
        using var command = connection.CreateCommand();
        command.CommandText = checkpoint;
        using var reader = command.ExecuteReader();

        do
        {
            while (reader.Read())
            {
                if (reader.FieldCount == 3)
                {
                    return reader.GetInt64(1);
                }
            }
        }
        while (reader.NextResult());

        return 0;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "What SQLite wrote ahead could not be moved into its file; it is tried again")]
    private partial void LogFailed(Exception failure);
}
