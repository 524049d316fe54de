using System.Data.Common;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Redress.Domain.Petitions.Log;
using Redress.Petitions.Log;
using Redress.Platform;
using Redress.Platform.Database;

namespace Redress.Tests.Petitions.Log;

/// <summary>Ends a piece of work at one of its steps: at the n-th command to the database.</summary>
internal sealed class PowerCut : DbCommandInterceptor
{
    private int _commands = int.MaxValue;

    /// <summary>After how many commands; null for never.</summary>
    public int? After
    {
        set => _commands = value ?? int.MaxValue;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) =>
        Count(result);

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
        Count(result);

    private ValueTask<T> Count<T>(T result) => _commands-- > 0 ? new(result) : throw new PowerFailure();
}

internal sealed class PowerFailure : Exception;

/// <summary>A node with the log's services, without the rounds it would run by itself: the test runs them.</summary>
internal sealed class LogHost : IAsyncDisposable
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("redress-log-");
    private readonly Shell _shell;

    /// <param name="store">Which database; a new one, unless <paramref name="other"/> has it already.</param>
    /// <param name="other">A node whose key this one has, and whose database.</param>
    /// <param name="sharesDatabase">False for a new database beside the other node's key.</param>
    /// <param name="settings">Further settings.</param>
    public LogHost(Store store, LogHost? other = null, bool sharesDatabase = true, params (string Key, string? Value)[] settings)
    {
        Connection = (sharesDatabase ? other?.Connection : null) ?? TestDatabases.Create(store, _data);
        var all = new Dictionary<string, string?>(StringComparer.Ordinal) { ["Data:Folder"] = _data.FullName, ["ConnectionStrings:Redress"] = Connection, ["Site:Url"] = "https://petitions.example" };

        foreach (var (key, value) in settings)
        {
            all[key] = value;
        }

        if (other is not null)
        {
            Directory.CreateDirectory(Path.Combine(_data.FullName, "keys"));
            File.Copy(Path.Combine(other._data.FullName, "keys", "log.key"), Path.Combine(_data.FullName, "keys", "log.key"));
        }

        _shell = new Shell(Stream.Null, TextWriter.Null, TextWriter.Null, builder =>
        {
            Capabilities.AddCapabilities(builder);
            builder.Services.AddSingleton<TimeProvider>(Clock);
            builder.Services.AddSingleton<IInterceptor>(Power);
        }, all);
    }

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));

    public PowerCut Power { get; } = new();

    public string Connection { get; }

    public string Folder => Path.Combine(_data.FullName, "log");

    public string? Refusal => _shell.Services.GetRequiredService<LogHealth>().Refusal;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static Opening AnOpening(Guid petition, string name = "Ana Marín") =>
        new(TreeHash.Read(RandomNumberGenerator.GetBytes(32)), petition, Opening.HashOf("the text"), $"{name.Length}@mail.example", name, "US-CA", LeafMethod.EmailConfirmed);

    public async Task<T> WithAsync<TService, T>(Func<TService, Task<T>> work)
        where TService : notnull
    {
        await using var scope = _shell.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public Task<Sequenced> SequenceAsync() => WithAsync((SequenceLog log) => log.RunAsync(Cancel));

    public Task AppendAsync(params IEnumerable<PendingLeaf> leaves) => WithAsync(async (RedressDb db) =>
    {
        foreach (var leaf in leaves)
        {
            db.AppendToLog(leaf);
        }

        return await db.SaveChangesAsync(Cancel);
    });

    /// <summary>Signs, so many times.</summary>
    public async Task<IReadOnlyList<(Guid Signature, Opening Opening)>> SignAsync(Guid petition, int times = 1)
    {
        var signed = Enumerable.Range(0, times).Select(i => (Guid.CreateVersion7(Clock.GetUtcNow()), AnOpening(petition, $"Signer {i}"))).ToList();
        await AppendAsync(signed.Select(signature => PendingLeaf.Sign(signature.Item1, signature.Item2, Clock.GetUtcNow())));
        return signed;
    }

    public Task<List<Leaf>> LeavesAsync() => WithAsync(async (RedressDb db) =>
        (await db.Set<LogEntry>().OrderBy(entry => entry.Index).Select(entry => entry.Leaf).ToListAsync(Cancel)).ConvertAll(leaf => Leaf.Read(leaf)));

    public Task<Verification> VerifyAsync(Kept? receipt = null, Kept? since = null) => new VerifyLog(new LogInFolder(Folder), receipt, since).RunAsync(Cancel);

    public string Checkpoint() => File.ReadAllText(Path.Combine(Folder, "checkpoint"));

    public Task<string?> ReceiptAsync(Guid signature, Opening opening) => WithAsync(async (WriteReceipt receipts) => (await receipts.RunAsync(signature, opening, Cancel))?.ToString());

    public async ValueTask DisposeAsync()
    {
        await _shell.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _data.Delete(recursive: true);
    }
}
