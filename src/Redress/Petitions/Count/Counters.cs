using System.Data.Common;
using Npgsql;
using Redress.Domain;
using Redress.Domain.Petitions;

namespace Redress.Petitions.Count;

/// <summary>Adds up what one transaction does to the numbers and writes it once a region, into rows only this node writes.</summary>
internal sealed class Counters
{
    private const int MostNodes = 64;

    /// <summary>Any number, the same for all nodes.</summary>
    private const int Lock = 0x7369676e;

    private const string Upsert = """
        INSERT INTO "PetitionCounts" ("PetitionId", "Region", "Node", "Count") VALUES (@petition, @region, @node, @count)
        ON CONFLICT ("PetitionId", "Region", "Node") DO UPDATE SET "Count" = "PetitionCounts"."Count" + excluded."Count"
        """;

    private readonly DbConnection _connection;
    private readonly int _node;
    private readonly SortedDictionary<(Guid Petition, string Region), long> _changes = new(Comparer<(Guid Petition, string Region)>.Create(
        (a, b) => a.Petition.CompareTo(b.Petition) is not 0 and var order ? order : string.CompareOrdinal(a.Region, b.Region)));

    private Counters(DbConnection connection, int node) => (_connection, _node) = (connection, node);

    public static async Task<Counters> PrepareAsync(DbConnection connection) =>
        new(connection, connection is NpgsqlConnection ? await TakeNumberAsync(connection) : 0);

    /// <summary>The petitions that have more signatures than before.</summary>
    public IReadOnlyCollection<Id<Petition>> Grown => [.. _changes.Where(change => change.Value > 0).Select(change => new Id<Petition>(change.Key.Petition)).Distinct()];

    public void Clear() => _changes.Clear();

    public void Add(Id<Petition> petition, string region, long change) =>
        _changes[(petition.Value, region)] = _changes.GetValueOrDefault((petition.Value, region)) + change;

    public async Task SaveAsync(DbTransaction transaction)
    {
        foreach (var ((petition, region), change) in _changes.Where(change => change.Value != 0))
        {
            await using var command = _connection.CreateCommand();
            (command.CommandText, command.Transaction) = (Upsert, transaction);
            Set(command, "petition", petition);
            Set(command, "region", region);
            Set(command, "node", _node);
            Set(command, "count", change);
            await command.ExecuteNonQueryAsync();
        }
    }

    /// <summary>The first number no other node holds; it is ours as long as the connection is. Where all are taken, sharing one is only slower.</summary>
    private static async Task<int> TakeNumberAsync(DbConnection connection)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT pg_try_advisory_lock(@lock, @node)";
        Set(command, "lock", Lock);
        Set(command, "node", 0);

        for (var node = 0; node < MostNodes; node++)
        {
            command.Parameters["node"].Value = node;
            if (await command.ExecuteScalarAsync() is true)
            {
                return node;
            }
        }

        return 0;
    }

    private static void Set(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
    }
}
