using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using Redress.Domain;
using Redress.Domain.Petitions;
using Redress.Petitions.Count;
using Redress.Petitions.Respond;
using Redress.Platform.Database;

namespace Redress.Petitions.Sign;

/// <summary>The writer's own connection, and what one of its transactions does: new signatures first, then changes, then counters.</summary>
internal sealed class SignatureTransaction : IAsyncDisposable
{
    private readonly AsyncServiceScope _scope;
    private readonly TimeProvider _clock;
    private readonly RedressDb _db;
    private readonly SignatureInsert _insert;
    private readonly Counters _counters;
    private readonly SignatureLeaves _leaves;

    private SignatureTransaction(AsyncServiceScope scope, TimeProvider clock, RedressDb db, SignatureInsert insert, Counters counters)
    {
        (_scope, _clock, _db, _insert, _counters) = (scope, clock, db, insert, counters);
        _leaves = scope.ServiceProvider.GetRequiredService<SignatureLeaves>();
    }

    public static async Task<SignatureTransaction> OpenAsync(AsyncServiceScope scope, TimeProvider clock)
    {
        var db = scope.ServiceProvider.GetRequiredService<RedressDb>();

        try
        {
            await db.Database.OpenConnectionAsync();
            var connection = db.Database.GetDbConnection();
            SignatureInsert insert = connection is NpgsqlConnection postgres ? await PostgresInsert.PrepareAsync(postgres) : new SqliteInsert((SqliteConnection)connection, scope.ServiceProvider.GetRequiredService<SqliteCheckpoints>());
            return new SignatureTransaction(scope, clock, db, insert, await Counters.PrepareAsync(connection));
        }
        catch
        {
            await scope.DisposeAsync();
            throw;
        }
    }

    public async Task StoreAsync(IReadOnlyList<SignatureWrite> batch)
    {
        _db.ChangeTracker.Clear();
        _counters.Clear();
        await using var transaction = await _db.Database.BeginTransactionAsync();
        var now = _clock.GetUtcNow();
        await InsertAsync([.. batch.OfType<NewSignature>()], transaction.GetDbTransaction(), now);
        await ChangeAsync([.. batch.OfType<SignatureChange>()], now);
        await _counters.SaveAsync(transaction.GetDbTransaction());

        if (_counters.Grown is { Count: > 0 } grown)
        {
            await ReachMilestones.RunAsync(_db, grown, now, CancellationToken.None);
        }

        await transaction.CommitAsync();
        _insert.Committed(batch.Count);
    }

    public async ValueTask DisposeAsync()
    {
        await _insert.DisposeAsync();
        await _scope.DisposeAsync();
    }

    private async Task InsertAsync(NewSignature[] signatures, DbTransaction transaction, DateTimeOffset now)
    {
        if (signatures.Length == 0)
        {
            return;
        }

        var petitions = await LockedAsync(signatures.Select(signature => signature.Row.PetitionId));
        foreach (var signature in signatures)
        {
            signature.Outcome = petitions.GetValueOrDefault(signature.Row.PetitionId) switch
            {
                { Status: PetitionStatus.Open } petition when !(petition.ClosesAt <= now) =>
                    signature.ReadVersion is { } read && read != petition.Version ? NewSignature.Stored.TextChanged : Accept(signature, petition),
                _ => NewSignature.Stored.Closed,
            };
        }

        await _insert.RunAsync([.. signatures.Where(signature => signature.Outcome is NewSignature.Stored.Accepted).Select(signature => signature.Row)], transaction);
    }

    private static NewSignature.Stored Accept(NewSignature signature, Petition petition)
    {
        signature.Row.Version = petition.Version;
        return NewSignature.Stored.Accepted;
    }

    private async Task ChangeAsync(SignatureChange[] changes, DateTimeOffset now)
    {
        if (changes.Length == 0)
        {
            return;
        }

        var signatures = (await SignaturesAsync([.. changes.Select(change => change.Id).Distinct()])).ToDictionary(signature => signature.Id);
        var petitions = await LockedAsync(signatures.Values.Select(signature => signature.PetitionId), withTexts: true);

        foreach (var change in changes)
        {
            var signature = signatures.GetValueOrDefault(change.Id);
            var petition = signature is null ? null : petitions[signature.PetitionId];
            var (counted, version) = (signature is { Counts: true }, signature?.Version);
            change.Apply(new ChangingSignature(_db, signature, petition, now));

            if (signature is not null && petition is not null && signature.Counts != counted)
            {
                Record(signature, petition, now);
            }
            else if (signature is { Counts: true } && petition is not null && signature.Version != version)
            {
                _leaves.Renew(_db, signature, petition, now);
            }
        }

        await _db.SaveChangesAsync();
    }

    /// <summary>Whatever changes the count changes the counters and the log with it.</summary>
    private void Record(Signature signature, Petition petition, DateTimeOffset now)
    {
        _counters.Add(petition.Id, signature.Region, signature.Counts ? 1 : -1);

        if (signature.Counts)
        {
            _leaves.Begin(_db, signature, petition, now);
        }
        else
        {
            SignatureLeaves.End(_db, signature, now);
        }
    }

    private Task<List<Signature>> SignaturesAsync(Id<Signature>[] ids) => _db.Database.IsNpgsql()
        ? _db.Set<Signature>().FromSql($"""SELECT * FROM "Signatures" WHERE "Id" = ANY({ids.Select(id => id.Value).ToArray()}) ORDER BY "Id" FOR UPDATE""").ToListAsync()
        : _db.Set<Signature>().Where(signature => ids.Contains(signature.Id)).ToListAsync();

    /// <summary>The petitions, which nobody can close or edit before this transaction ends; SQLite lets in one writer anyway.</summary>
    private async Task<Dictionary<Id<Petition>, Petition>> LockedAsync(IEnumerable<Id<Petition>> petitions, bool withTexts = false)
    {
        Id<Petition>[] ids = [.. petitions.Distinct()];

        if (_db.Database.IsNpgsql())
        {
            await _db.Database.ExecuteSqlAsync($"""SELECT 1 FROM "Petitions" WHERE "Id" = ANY({ids.Select(id => id.Value).ToArray()}) ORDER BY "Id" FOR SHARE""");
        }

        var found = _db.Set<Petition>().AsNoTracking().Where(petition => ids.Contains(petition.Id));
        return await (withTexts ? found.Include(petition => petition.Versions) : found).ToDictionaryAsync(petition => petition.Id);
    }
}
