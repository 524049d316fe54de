using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Redress.Platform.Database;

namespace Redress.Petitions.Log;

/// <summary>A transaction to read in: everything is of one instant, and nobody waits for it.</summary>
internal sealed class OneInstant : IAsyncDisposable
{
    private readonly RedressDb _db;
    private readonly DbTransaction _transaction;

    private OneInstant(RedressDb db, DbTransaction transaction) => (_db, _transaction) = (db, transaction);

    public static async ValueTask<OneInstant> BeginAsync(RedressDb db, CancellationToken cancel)
    {
        await db.Database.OpenConnectionAsync(cancel);
        var transaction = db.Database.GetDbConnection() is SqliteConnection connection
            ? connection.BeginTransaction(deferred: true)
            : await db.Database.GetDbConnection().BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel);
        await db.Database.UseTransactionAsync(transaction, cancel);
        return new OneInstant(db, transaction);
    }

    public async ValueTask DisposeAsync()
    {
        await _db.Database.UseTransactionAsync(null);
        await _transaction.DisposeAsync();
        await _db.Database.CloseConnectionAsync();
    }
}
