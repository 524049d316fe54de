using System.Data.Common;
using Redress.Domain.Petitions;

namespace Redress.Petitions.Sign;

/// <summary>Row by row, in order of the keys, so that neighbors in the unique index share a page.</summary>
internal sealed class SqliteInsert : SignatureInsert
{
    private static readonly string[] Columns =
    [
        "id", "petition", "version", "state", "email", "name", "person", "region", "shows", "follows", "consent", "signed", "hold", "network", "domain", "mail", "due", "language",
    ];

    private readonly DbCommand _command;

    public SqliteInsert(DbConnection connection)
    {
        _command = connection.CreateCommand();
        _command.CommandText = $"{Into} VALUES ({string.Join(", ", Columns.Select(column => $"@{column}"))})\n{OrElse}";
        foreach (var column in Columns)
        {
            var parameter = _command.CreateParameter();
            parameter.ParameterName = column;
            _command.Parameters.Add(parameter);
        }
    }

    public override Task RunAsync(IReadOnlyCollection<Signature> signatures, DbTransaction transaction)
    {
        _command.Transaction = transaction;
        foreach (var signature in signatures.OrderBy(signature => signature.EmailKey, ByteOrder.Instance))
        {
            Fill(signature);
            _command.ExecuteNonQuery();
        }

        return Task.CompletedTask;
    }

    public override ValueTask DisposeAsync() => _command.DisposeAsync();

    private void Fill(Signature signature)
    {
        object?[] values =
        [
            signature.Id.Value, signature.PetitionId.Value, signature.Version, signature.State.ToString(), signature.EmailKey, signature.NameKey, signature.Person, signature.Region,
            signature.ShowsName, signature.Follows, signature.Consent, signature.SignedAt.UtcTicks, signature.Hold?.ToString(), signature.Network, signature.Domain,
            signature.Mail?.ToString(), signature.MailDueAt?.UtcTicks, signature.Language,
        ];

        for (var i = 0; i < values.Length; i++)
        {
            _command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }
    }
}
