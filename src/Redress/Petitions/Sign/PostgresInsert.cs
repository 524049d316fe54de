using System.Data.Common;
using Npgsql;
using NpgsqlTypes;
using Redress.Domain.Petitions;

namespace Redress.Petitions.Sign;

/// <summary>All rows in one command, sorted, so that two nodes wait for each other in one order only.</summary>
internal sealed class PostgresInsert : SignatureInsert
{
    private const string Select = """

        SELECT * FROM unnest($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)

        """;

    private static readonly NpgsqlDbType[] Types =
    [
        NpgsqlDbType.Uuid, NpgsqlDbType.Uuid, NpgsqlDbType.Integer, NpgsqlDbType.Text, NpgsqlDbType.Bytea, NpgsqlDbType.Bytea, NpgsqlDbType.Bytea, NpgsqlDbType.Text,
        NpgsqlDbType.Boolean, NpgsqlDbType.Boolean, NpgsqlDbType.Integer, NpgsqlDbType.TimestampTz, NpgsqlDbType.Text, NpgsqlDbType.Bytea, NpgsqlDbType.Bytea,
        NpgsqlDbType.Text, NpgsqlDbType.TimestampTz, NpgsqlDbType.Text,
    ];

    private readonly NpgsqlCommand _command;

    private PostgresInsert(NpgsqlCommand command) => _command = command;

    public static async Task<PostgresInsert> PrepareAsync(NpgsqlConnection connection)
    {
        var command = new NpgsqlCommand(Into + Select + OrElse, connection);
        foreach (var type in Types)
        {
            command.Parameters.Add(new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.Array | type });
        }

        await command.PrepareAsync();
        return new PostgresInsert(command);
    }

    public override async Task RunAsync(IReadOnlyCollection<Signature> signatures, DbTransaction transaction)
    {
        // One command may touch a row once only: of two attempts with one address in one transaction the later one stands.
        Signature[] rows = [.. signatures
            .GroupBy(signature => (signature.PetitionId, Convert.ToHexString(signature.EmailKey), Convert.ToHexString(signature.NameKey)))
            .Select(same => same.Last())
            .OrderBy(signature => signature.PetitionId.Value)
            .ThenBy(signature => signature.EmailKey, ByteOrder.Instance)
            .ThenBy(signature => signature.NameKey, ByteOrder.Instance)];

        if (rows.Length == 0)
        {
            return;
        }

        Array[] values =
        [
            Column(rows, row => row.Id.Value), Column(rows, row => row.PetitionId.Value), Column(rows, row => row.Version), Column(rows, row => row.State.ToString()),
            Column(rows, row => row.EmailKey), Column(rows, row => row.NameKey), Column(rows, row => row.Person), Column(rows, row => row.Region),
            Column(rows, row => row.ShowsName), Column(rows, row => row.Follows), Column(rows, row => row.Consent), Column(rows, row => row.SignedAt.ToUniversalTime()),
            Column(rows, row => row.Hold?.ToString()), Column(rows, row => row.Network), Column(rows, row => row.Domain), Column(rows, row => row.Mail?.ToString()),
            Column(rows, row => row.MailDueAt?.ToUniversalTime()), Column(rows, row => row.Language),
        ];

        for (var i = 0; i < values.Length; i++)
        {
            _command.Parameters[i].Value = values[i];
        }

        await _command.ExecuteNonQueryAsync();
    }

    public override ValueTask DisposeAsync() => _command.DisposeAsync();

    private static T[] Column<T>(Signature[] rows, Func<Signature, T> value) => Array.ConvertAll(rows, row => value(row));
}
