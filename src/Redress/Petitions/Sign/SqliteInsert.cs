using System.Data.Common;
using System.Text;
using Microsoft.Data.Sqlite;
using Redress.Domain.Petitions;
using SQLitePCL;

namespace Redress.Petitions.Sign;

/// <summary>Row by row, in order of the keys, so that neighbors in the unique index share a page. Binds by position, straight into the prepared statement: by name, binding cost more than inserting.</summary>
internal sealed class SqliteInsert : SignatureInsert
{
    private const int LongestText = 64;

    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;

    private readonly SqliteCheckpoints _checkpoints;

    public SqliteInsert(SqliteConnection connection, SqliteCheckpoints checkpoints)
    {
        (_database, _checkpoints) = (connection.Handle!, checkpoints);
        Check(raw.sqlite3_wal_autocheckpoint(_database, 0));
        Check(raw.sqlite3_prepare_v2(_database, $"{Into} VALUES ({string.Join(", ", Enumerable.Repeat('?', Columns))})\n{OrElse}", out _statement));
    }

    public override Task RunAsync(IReadOnlyCollection<Signature> signatures, DbTransaction transaction)
    {
        foreach (var signature in signatures.OrderBy(signature => signature.EmailKey, ByteOrder.Instance))
        {
            Fill(signature);
            var result = raw.sqlite3_step(_statement);
            raw.sqlite3_reset(_statement);
            Check(result);
        }

        return Task.CompletedTask;
    }

    public override void Committed(int writes) => _checkpoints.Wrote(_database, writes);

    public override ValueTask DisposeAsync()
    {
        _statement.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>In the order of <see cref="SignatureInsert.Into"/>, as Entity Framework keeps them.</summary>
    private void Fill(Signature signature)
    {
        Bind(1, signature.Id.Value);
        Bind(2, signature.PetitionId.Value);
        Bind(3, signature.Version);
        Bind(4, signature.State.ToString());
        Bind(5, signature.EmailKey);
        Bind(6, signature.NameKey);
        Bind(7, signature.Person);
        Bind(8, signature.Region);
        Bind(9, signature.ShowsName ? 1 : 0);
        Bind(10, signature.Follows ? 1 : 0);
        Bind(11, signature.Consent);
        Bind(12, signature.SignedAt.UtcTicks);
        Bind(13, signature.Hold?.ToString());
        Bind(14, signature.Network);
        Bind(15, signature.Domain);
        Bind(16, signature.Mail?.ToString());
        Bind(17, signature.MailDueAt?.UtcTicks);
        Bind(18, signature.Language);
    }

    private void Bind(int position, Guid value)
    {
        Span<byte> text = stackalloc byte[36];
        value.TryFormat(text, out _);
        Ascii.ToUpperInPlace(text, out _);
        Check(raw.sqlite3_bind_text(_statement, position, text));
    }

    private void Bind(int position, long? value) =>
        Check(value is { } number ? raw.sqlite3_bind_int64(_statement, position, number) : raw.sqlite3_bind_null(_statement, position));

    private void Bind(int position, byte[]? value) =>
        Check(value is null ? raw.sqlite3_bind_null(_statement, position) : raw.sqlite3_bind_blob(_statement, position, value));

    private void Bind(int position, string? value)
    {
        Span<byte> text = stackalloc byte[LongestText];
        Check(value is null ? raw.sqlite3_bind_null(_statement, position) : raw.sqlite3_bind_text(_statement, position, text[..Encoding.UTF8.GetBytes(value, text)]));
    }

    private void Check(int result)
    {
        if (result is not (raw.SQLITE_OK or raw.SQLITE_DONE))
        {
            SqliteException.ThrowExceptionForRC(result, _database);
        }
    }
}
